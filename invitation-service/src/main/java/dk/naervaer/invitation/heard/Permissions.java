package dk.naervaer.invitation.heard;

import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a consent is worth at an appointment at this moment: the one question at every door.
@Singleton
public class Permissions {

    private final HeardConsents consents;
    private final HeardAppointments appointments;
    private final HeardUnits units;
    private final Clock clock;

    Permissions(
            HeardConsents consents, HeardAppointments appointments, HeardUnits units, Clock clock) {
        this.consents = consents;
        this.appointments = appointments;
        this.units = units;
        this.clock = clock;
    }

    public Uni<Reach> of(SqlClient client, UUID consent, UUID appointment) {
        return consents.find(client, consent)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Reach.NOTHING)
                                : appointments
                                        .find(client, appointment)
                                        .flatMap(booked ->
                                                booked.isEmpty()
                                                        ? Uni.createFrom().item(Reach.NOTHING)
                                                        : of(client, found.get(), booked.get())));
    }

    public Uni<Reach> of(SqlClient client, HeardConsent consent, HeardAppointment appointment) {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        // Where the scope does not ask which unit lies where, nobody has to look it up.
        if (!consent.given().grant().scope().type().equals("DEPARTMENT"))
            return Uni.createFrom().item(consent.reach(appointment, Set.of(), today));
        return units.hierarchy(client)
                .map(hierarchy -> consent.reach(appointment, line(hierarchy, appointment), today));
    }

    private static Set<String> line(UnitHierarchy hierarchy, HeardAppointment appointment) {
        var department = appointment.department().idOrSor();
        return Stream.concat(
                        Stream.of(department),
                        hierarchy.lineage(department, appointment.date()).stream().map(Unit::id))
                .collect(Collectors.toSet());
    }
}
