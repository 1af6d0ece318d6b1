package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what an EPJ tells of an appointment, in whichever language it was told.
@Singleton
public class Intake {

    /// What came of a message.
    ///
    /// @param created whether this very message made the appointment known
    /// @param changed whether it said anything new
    public record Taken(UUID id, long version, boolean created, boolean changed) {}

    /// What became of any message.
    public record Heeded(Fate fate, Optional<UUID> appointment) {}

    private record Known(UUID id, Loaded<Appointment.State> loaded) {}

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Aliases aliases;
    private final Patients patients;
    private final Units units;
    private final Clock clock;

    Intake(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Aliases aliases,
            Patients patients,
            Units units,
            Clock clock) {
        this.appointments = appointments;
        this.aliases = aliases;
        this.patients = patients;
        this.units = units;
        this.clock = clock;
    }

    /// Takes whatever a message says; fails as [#take] does.
    public Uni<Heeded> heed(RegisteredEpj epj, Understood understood) {
        return switch (understood) {
            case Telling telling ->
                    take(epj, telling, OptionalLong.empty())
                            .map(taken ->
                                    new Heeded(
                                            taken.changed() ? Fate.CHANGED : Fate.UNCHANGED,
                                            Optional.of(taken.id())));
            case Understood.Death _ -> throw new UnsupportedOperationException();
            case Understood.Irrelevant _ ->
                    Uni.createFrom().item(new Heeded(Fate.IRRELEVANT, Optional.empty()));
        };
    }

    /// Fails with [RefusedMessage] when the appointment or the registration of the EPJ does not
    /// allow it.
    ///
    /// @param expected the version the sender insists on
    public Uni<Taken> take(RegisteredEpj epj, Telling telling, OptionalLong expected) {
        return Uni.combine()
                .all()
                .unis(known(epj, telling), units.hierarchy())
                .asTuple()
                .flatMap(facts -> {
                    var known = facts.getItem1();
                    var department = department(epj, facts.getItem2(), telling);
                    refuseForeign(epj, facts.getItem2(), known.loaded().state());
                    return patient(telling)
                            .flatMap(patient ->
                                    tell(
                                            epj,
                                            known,
                                            command(
                                                    telling,
                                                    patient.orElse(null),
                                                    department.orElse(null)),
                                            telling,
                                            expected));
                });
    }

    private Uni<Known> known(RegisteredEpj epj, Telling telling) {
        return aliases.resolve(epj, telling.identifiers())
                .flatMap(id ->
                        appointments.load(id.toString()).map(loaded -> new Known(id, loaded)));
    }

    private Optional<Department> department(
            RegisteredEpj epj, UnitHierarchy hierarchy, Telling telling) {
        var place = telling.place();
        if (place == null) return Optional.empty();
        var date = date(telling.slot());
        var unit = hierarchy.find(place.code(), date);
        if (unit.isEmpty() && place.numbering() == Place.Numbering.SHAK)
            throw new RefusedMessage(
                    Problem.of(422, "No unit of the register has this SHAK code on the day"));
        var sor = unit.map(found -> found.sor()).orElse(place.code());
        if (!epj.mayTellOf(hierarchy, sor, date))
            throw new RefusedMessage(
                    Problem.of(403, "This EPJ is not registered for that department"));
        return Optional.of(new Department(sor, unit.map(found -> found.id()).orElse(null)));
    }

    private LocalDate date(@Nullable TimeSlot slot) {
        return slot == null ? LocalDate.now(clock) : slot.date();
    }

    private static void refuseForeign(
            RegisteredEpj epj, UnitHierarchy hierarchy, Appointment.State state) {
        var newest = state.account().newest();
        if (newest.department() != null
                && newest.slot() != null
                && !epj.mayTellOf(hierarchy, newest.department().sor(), newest.slot().date()))
            throw new RefusedMessage(Problem.of(404, "There is no such appointment"));
    }

    private Uni<Optional<PersonId>> patient(Telling telling) {
        return telling.patient() == null
                ? Uni.createFrom().item(Optional.empty())
                : patients.register(telling.patient()).map(Optional::of);
    }

    private Follow command(
            Telling telling, @Nullable PersonId patient, @Nullable Department department) {
        return new Follow(
                telling.identifiers().getFirst(),
                new Told(
                        patient,
                        department,
                        telling.slot(),
                        telling.contactForm(),
                        telling.status()),
                telling.said(),
                telling.unlessBegunBy(),
                clock.instant());
    }

    private Uni<Taken> tell(
            RegisteredEpj epj,
            Known known,
            Follow command,
            Telling telling,
            OptionalLong expected) {
        var before = known.loaded();
        return patients.sameAs(
                        before.state().account().newest().patient(), command.told().patient())
                .map(patient -> about(command, patient.orElse(null)))
                .flatMap(asked -> handle(epj, known.id(), asked, telling, expected))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<AppointmentRejection>(var version) ->
                                    taken(known, version, before.version() == 0, true);
                            case Outcome.Unchanged<AppointmentRejection>(var version) ->
                                    taken(known, version, false, false);
                            case Outcome.Rejected<AppointmentRejection>(var reason) ->
                                    refuse(epj, known.id(), reason);
                        });
    }

    private static Follow about(Follow c, @Nullable PersonId patient) {
        var told = c.told();
        return new Follow(
                c.identifier(),
                new Told(
                        patient, told.department(), told.slot(), told.contactForm(), told.status()),
                c.said(),
                c.unlessBegunBy(),
                c.now());
    }

    private static Uni<Taken> taken(Known known, long version, boolean created, boolean changed) {
        return Uni.createFrom().item(new Taken(known.id(), version, created, changed));
    }

    private Uni<Outcome<AppointmentRejection>> handle(
            RegisteredEpj epj, UUID id, Follow command, Telling telling, OptionalLong expected) {
        var metadata = Metadata.of(epj.actor(), "booking-service");
        if (expected.isPresent())
            return appointments
                    .handle(id.toString(), command, metadata, expected.getAsLong())
                    .onFailure(VersionConflict.class)
                    .transform(_ ->
                            new RefusedMessage(
                                    Problem.of(412, "The appointment is not at that version")));
        return telling.key() == null
                ? appointments.handle(id.toString(), command, metadata)
                : appointments.handle(id.toString(), command, metadata, telling.key());
    }

    /// While it is in doubt whose appointment it is, nobody gets in to it.
    private Uni<Taken> refuse(RegisteredEpj epj, UUID id, AppointmentRejection reason) {
        var refused = new RefusedMessage(IntakeRefusals.problem(reason));
        if (!(reason instanceof AppointmentRejection.DifferentPatient))
            return Uni.createFrom().failure(refused);
        return appointments
                .handle(id.toString(), new Doubt(), Metadata.of(epj.actor(), "booking-service"))
                .flatMap(_ -> Uni.createFrom().failure(refused));
    }
}
