package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.Standing;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gathers a patient's overview from what we decided and what we heard.
@Singleton
public class Overviews {

    private final Appointments appointments;
    private final Relatives relatives;
    private final Units units;
    private final Doors doors;
    private final Clock clock;

    Overviews(
            Appointments appointments, Relatives relatives, Units units, Doors doors, Clock clock) {
        this.appointments = appointments;
        this.relatives = relatives;
        this.units = units;
        this.doors = doors;
        this.clock = clock;
    }

    public Uni<Overview> of(PersonId patient) {
        return Uni.combine()
                .all()
                .unis(
                        appointments.of(patient),
                        appointments.invitations(patient),
                        relatives.of(patient).flatMap(this::withUnits))
                .asTuple()
                .map(all ->
                        Overview.of(
                                all.getItem1(),
                                all.getItem2(),
                                all.getItem3().relatives(),
                                all.getItem3().units(),
                                all.getItem3().doors(),
                                clock.instant()));
    }

    private record Named(
            List<RelativeShown> relatives,
            Map<String, String> units,
            Map<UUID, Doors.Shut> doors) {}

    private Uni<Named> withUnits(List<RelativeShown> all) {
        var asked =
                all.stream()
                        .flatMap(one -> one.consents().stream())
                        .map(consent -> consent.scope().unit())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        var paused =
                all.stream()
                        .flatMap(one -> one.consents().stream())
                        .filter(consent -> consent.standing() == Standing.PAUSED)
                        .map(ConsentRow::id)
                        .toList();
        return Uni.combine()
                .all()
                .unis(units.names(asked, today), doors.shut(paused))
                .with((names, shut) -> new Named(all, names, shut));
    }
}
