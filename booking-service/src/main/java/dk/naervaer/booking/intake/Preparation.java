package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.NamedRelative;
import dk.naervaer.booking.appointment.Registration;
import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.meeting.MeetingCommand;
import dk.naervaer.booking.view.ProtectedPersons;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Makes a command of what a message tells: which appointment it means, whether its EPJ may speak
/// of it, and who the patient is, sealed.
@Singleton
class Preparation {

    /// A command, ready to be decided.
    ///
    /// @param names by which it was found, for when it is taken
    /// @param isNew whether nothing was known of the appointment
    /// @param meeting what is told of the EPJ's video meeting
    record Prepared(
            Aliases.Led names,
            boolean isNew,
            Follow command,
            Optional<MeetingCommand.Tell> meeting,
            Telling telling) {

        UUID id() {
            return names.id();
        }
    }

    private record Known(Aliases.Led names, Loaded<Appointment.State> loaded) {

        @Nullable PersonId patient() {
            return loaded.state().account().newest().patient();
        }
    }

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Aliases aliases;
    private final Patients patients;
    private final Meetings meetings;
    private final ProtectedPersons protectedPersons;
    private final Units units;
    private final Codes codes;
    private final Clock clock;

    Preparation(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Aliases aliases,
            Patients patients,
            Meetings meetings,
            ProtectedPersons protectedPersons,
            Units units,
            Codes codes,
            Clock clock) {
        this.appointments = appointments;
        this.aliases = aliases;
        this.patients = patients;
        this.meetings = meetings;
        this.protectedPersons = protectedPersons;
        this.units = units;
        this.codes = codes;
        this.clock = clock;
    }

    /// Fails with the first that is refused, at its place.
    Uni<List<Prepared>> prepareAll(
            RegisteredEpj epj, List<Telling> tellings, IntFunction<String> place) {
        return Uni.createFrom()
                .item(() -> new HashMap<UUID, UUID>())
                .flatMap(besides ->
                        Multi.createFrom()
                                .range(0, tellings.size())
                                .onItem()
                                .transformToUniAndConcatenate(n ->
                                        prepare(epj, tellings.get(n), besides)
                                                .onFailure(RefusedMessage.class)
                                                .transform(e -> e.at(place.apply(n))))
                                .collect()
                                .asList());
    }

    private Uni<Prepared> prepare(RegisteredEpj epj, Telling telling, Map<UUID, UUID> besides) {
        return prepare(epj, telling, aliases.resolve(epj, telling.identifiers(), besides))
                .invoke(one -> one.names().names().forEach(name -> besides.put(name, one.id())));
    }

    /// Fails with [RefusedMessage] when the registration of the EPJ does not allow it.
    Uni<Prepared> prepare(RegisteredEpj epj, Telling telling) {
        return prepare(epj, telling, aliases.resolve(epj, telling.identifiers()));
    }

    private Uni<Prepared> prepare(RegisteredEpj epj, Telling telling, Uni<Aliases.Led> names) {
        return Uni.combine()
                .all()
                .unis(names.flatMap(this::known), units.hierarchy())
                .asTuple()
                .flatMap(facts -> {
                    var known = facts.getItem1();
                    var department = department(epj, facts.getItem2(), telling);
                    refuseForeign(epj, facts.getItem2(), known.loaded().state());
                    return patient(telling, known)
                            .call(patient -> protect(telling, patient.orElse(known.patient())))
                            .flatMap(patient ->
                                    command(
                                            epj,
                                            known,
                                            telling,
                                            patient.orElse(null),
                                            department.orElse(null),
                                            facts.getItem2()))
                            .flatMap(command -> prepared(known, command, telling));
                });
    }

    private Uni<Prepared> prepared(Known known, Follow command, Telling telling) {
        var patient = command.told().patient();
        return meetings.seal(
                        telling.meeting(),
                        patient == null ? known.patient() : patient,
                        command.said() == null ? Said.onArrival(command.now()) : command.said())
                .map(meeting ->
                        new Prepared(
                                known.names(),
                                known.loaded().version() == 0,
                                command,
                                meeting,
                                telling));
    }

    private Uni<Known> known(Aliases.Led names) {
        return appointments.load(names.id().toString()).map(loaded -> new Known(names, loaded));
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

    private Uni<Optional<PersonId>> patient(Telling telling, Known known) {
        return telling.patient() == null
                ? Uni.createFrom().item(Optional.empty())
                : patients.register(telling.patient())
                        .flatMap(told -> patients.sameAs(known.patient(), told));
    }

    private Uni<Void> protect(Telling telling, @Nullable PersonId whose) {
        if (telling.isProtected() == null || whose == null) return Uni.createFrom().voidItem();
        var now = clock.instant();
        var said = telling.said() == null ? now : telling.said().heardAt(now).at();
        return protectedPersons.tell(whose, telling.isProtected(), said);
    }

    private Uni<Follow> command(
            RegisteredEpj epj,
            Known known,
            Telling telling,
            @Nullable PersonId patient,
            @Nullable Department department,
            UnitHierarchy hierarchy) {
        var whose = patient == null ? known.patient() : patient;
        return (telling.relatives() == null || whose == null
                        ? Uni.createFrom().item(Optional.<List<NamedRelative>>empty())
                        : patients.seal(whose, telling.relatives()))
                .map(relatives ->
                        command(
                                epj,
                                known.names().id(),
                                telling,
                                patient,
                                department,
                                relatives.orElse(null),
                                registration(epj, known, telling, hierarchy)));
    }

    /// Named by the name that its id is made of, if the message uses it.
    private Follow command(
            RegisteredEpj epj,
            UUID id,
            Telling telling,
            @Nullable PersonId patient,
            @Nullable Department department,
            @Nullable List<NamedRelative> relatives,
            @Nullable Registration registration) {
        var now = clock.instant();
        return new Follow(
                telling.identifiers().stream()
                        .filter(name -> epj.appointmentId(name).equals(id))
                        .findFirst()
                        .orElse(telling.identifiers().getFirst()),
                new Told(
                        patient,
                        department,
                        telling.slot(),
                        telling.contactForm(),
                        telling.status()),
                telling.said() == null ? null : telling.said().heardAt(now),
                telling.unlessBegunBy(),
                now,
                relatives,
                registration);
    }

    /// Only what is known already can have been held.
    private @Nullable Registration registration(
            RegisteredEpj epj, Known known, Telling telling, UnitHierarchy hierarchy) {
        return known.loaded().state() instanceof Appointment.State.Booked booked
                        && booked.conclusion() != null
                ? codes.registration(
                                epj,
                                telling.codes(),
                                hierarchy,
                                booked.plan().department().sor(),
                                booked.plan().slot().date())
                        .orElse(null)
                : null;
    }
}
