package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.Appointments.Invitation;
import dk.naervaer.web.time.DanishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything a patient sees at a glance: what is ahead, who comes, and what was consented to.
public record Overview(List<Upcoming> upcoming, List<Person> relatives) {

    public static final int RENEWAL_NOTICE_DAYS = 30;

    static final Duration SHOULD_BE_CLOSED = Duration.ofSeconds(5);

    /// One appointment ahead and everyone who is on the way to it.
    public record Upcoming(AppointmentShown appointment, List<Guest> guests) {}

    /// One relative at one appointment.
    ///
    /// @param told when it is, and not let in
    public record Guest(String name, Coming coming, boolean told) {}

    /// How far a relative is on the way to an appointment.
    public enum Coming {
        ON_ITS_WAY,
        INVITED,
        ACCEPTED,
        DECLINED,
        WAITING,
        JOINED,
        UNREACHED,
        CLOSING
    }

    /// One relative with the consents that count now, and those that are over.
    ///
    /// @param unconfirmed nothing new is sent before somebody has said that the contact is right
    public record Person(
            RelativeShown relative, List<Given> current, List<Given> past, boolean unconfirmed) {}

    /// When doors were shut, and what scopes are called: the patient's appointments, and units by
    /// today's names.
    record Places(
            Map<UUID, AppointmentShown> appointments,
            Map<String, String> units,
            Map<UUID, Doors.Shut> doors) {}

    /// One consent as it stands.
    ///
    /// @param appointment the one it covers; null unless it covers one
    /// @param place what the unit it covers is called today; null unless it covers one
    /// @param note which part may be attended; null for the whole
    /// @param shutAt paused, and when the door was shut; null until it was
    /// @param overdue withdrawn or paused, and the door should have been closed by now
    public record Given(
            ConsentRow consent,
            ConsentState state,
            @Nullable AppointmentShown appointment,
            @Nullable String place,
            @Nullable String note,
            boolean endsSoon,
            @Nullable Instant shutAt,
            boolean overdue) {

        static Given of(ConsentRow consent, @Nullable String note, Places places, Instant now) {
            var scope = consent.scope();
            var one =
                    scope.appointmentId() == null
                            ? null
                            : places.appointments().get(scope.appointmentId());
            var state = consent.state(day(now)).unlessOver(one != null && one.over(now));
            return new Given(
                    consent,
                    state,
                    one,
                    scope.unit() == null ? null : places.units().get(scope.unit()),
                    note,
                    (state == ConsentState.OPEN || state == ConsentState.PAUSED)
                            && scope.type() != Scope.Type.APPOINTMENT
                            && consent.until().isBefore(day(now).plusDays(RENEWAL_NOTICE_DAYS)),
                    state == ConsentState.PAUSED ? Doors.after(consent, places.doors()) : null,
                    overdue(consent, state, places, now));
        }

        private static boolean overdue(
                ConsentRow consent, ConsentState state, Places places, Instant now) {
            var waits =
                    switch (state) {
                        case CLOSING -> true;
                        case PAUSED -> Doors.after(consent, places.doors()) == null;
                        case PROPOSED, OPEN, CLOSED, LAPSED, REFUSED -> false;
                    };
            return waits && !consent.since().plus(SHOULD_BE_CLOSED).isAfter(now);
        }

        public boolean proposed() {
            return state == ConsentState.PROPOSED;
        }

        /// It follows its one appointment to another day, which staff's own responsibility does
        /// not.
        public boolean mayMove() {
            return consent.scope().type() == Scope.Type.APPOINTMENT
                    && consent.basis().disclosure() == null;
        }

        /// The day of its one appointment, once that is over.
        public LocalDate lastDay() {
            var until = consent.until();
            return appointment != null && !current() && appointment.day().isBefore(until)
                    ? appointment.day()
                    : until;
        }

        public boolean paused() {
            return state == ConsentState.PAUSED;
        }

        public boolean open() {
            return state == ConsentState.OPEN;
        }

        public boolean closing() {
            return state == ConsentState.CLOSING;
        }

        /// Received, and the door-keeper has not confirmed it.
        public boolean shutting() {
            return closing() || (paused() && shutAt == null);
        }

        boolean current() {
            return state.current();
        }
    }

    public static Overview of(
            List<AppointmentShown> appointments,
            List<Invitation> invitations,
            List<RelativeShown> relatives,
            Map<String, String> unitNames,
            Map<UUID, Doors.Shut> doors,
            Instant now) {
        var places =
                new Places(
                        appointments.stream()
                                .collect(
                                        Collectors.toMap(
                                                AppointmentShown::id, Function.identity())),
                        unitNames,
                        doors);
        return new Overview(
                appointments.stream()
                        .filter(one -> one.ahead(now))
                        .map(one -> new Upcoming(one, guests(one, invitations, relatives, now)))
                        .toList(),
                relatives.stream().map(one -> person(one, places, now)).toList());
    }

    public List<AppointmentShown> appointments() {
        return upcoming.stream().map(Upcoming::appointment).toList();
    }

    private static Person person(RelativeShown relative, Places places, Instant now) {
        var given =
                relative.consents().stream()
                        .sorted(Comparator.comparing(ConsentRow::from).reversed())
                        .map(one -> Given.of(one, relative.notes().get(one.id()), places, now))
                        .collect(Collectors.partitioningBy(Given::current));
        return new Person(
                relative,
                given.getOrDefault(true, List.of()),
                given.getOrDefault(false, List.of()),
                !relative.contactHolds(day(now)));
    }

    private static List<Guest> guests(
            AppointmentShown appointment,
            List<Invitation> invitations,
            List<RelativeShown> relatives,
            Instant now) {
        return relatives.stream()
                .flatMap(relative -> guest(appointment, invitations, relative, now).stream())
                .toList();
    }

    private static Optional<Guest> guest(
            AppointmentShown appointment,
            List<Invitation> invitations,
            RelativeShown relative,
            Instant now) {
        var reach =
                relative.consents().stream()
                        .map(one -> one.reach(appointment, day(now)))
                        .max(Comparator.naturalOrder())
                        .orElse(Reach.NOTHING);
        var invitation =
                invitations.stream()
                        .filter(one -> one.open() && one.relativeId().equals(relative.id()))
                        .filter(one -> one.appointmentId().equals(appointment.id()))
                        .findFirst();
        return coming(reach, invitation)
                .map(coming -> new Guest(relative.name(), coming, reach == Reach.TOLD));
    }

    private static Optional<Coming> coming(Reach reach, Optional<Invitation> invitation) {
        if (reach == Reach.NOTHING) return invitation.map(_ -> Coming.CLOSING);
        return invitation.map(Overview::coming).or(() -> Optional.of(Coming.ON_ITS_WAY));
    }

    private static Coming coming(Invitation invitation) {
        return switch (invitation.presence()) {
            case "JOINED" -> Coming.JOINED;
            case "WAITING" -> Coming.WAITING;
            default -> {
                if (invitation.answer().isPresent())
                    yield invitation.answer().get().equals("ACCEPTED")
                            ? Coming.ACCEPTED
                            : Coming.DECLINED;
                yield invitation.delivery().equals("REJECTED") ? Coming.UNREACHED : Coming.INVITED;
            }
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DanishTime.ZONE);
    }
}
