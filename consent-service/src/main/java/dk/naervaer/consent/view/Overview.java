package dk.naervaer.consent.view;

import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.Appointments.Invitation;
import dk.naervaer.consent.view.RelativeRow.Consent;
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

    private static final Duration SHOULD_BE_CLOSED = Duration.ofSeconds(5);

    /// One appointment ahead and everyone who is on the way to it.
    public record Upcoming(AppointmentShown appointment, List<Guest> guests) {}

    /// One relative at one appointment.
    public record Guest(String name, Coming coming) {}

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
    public record Person(RelativeShown relative, List<Given> current, List<Given> past) {}

    /// One consent as it stands.
    ///
    /// @param appointment the one it covers; null when it covers all
    /// @param overdue withdrawn, and the door should have been closed by now
    public record Given(
            Consent consent,
            ConsentState state,
            @Nullable AppointmentShown appointment,
            boolean overdue) {

        static Given of(Consent consent, Map<UUID, AppointmentShown> appointments, Instant now) {
            var state = consent.state(day(now));
            var id = consent.scope().appointmentId();
            return new Given(
                    consent,
                    state,
                    id == null ? null : appointments.get(id),
                    state == ConsentState.CLOSING
                            && consent.withdrawnAt() != null
                            && !consent.withdrawnAt().plus(SHOULD_BE_CLOSED).isAfter(now));
        }

        public boolean all() {
            return consent.scope().type() == Scope.Type.ALL;
        }

        public boolean closing() {
            return state == ConsentState.CLOSING;
        }

        boolean current() {
            return state == ConsentState.OPEN || state == ConsentState.CLOSING;
        }
    }

    public static Overview of(
            List<AppointmentShown> appointments,
            List<Invitation> invitations,
            List<RelativeShown> relatives,
            Instant now) {
        var byId =
                appointments.stream()
                        .collect(Collectors.toMap(AppointmentShown::id, Function.identity()));
        return new Overview(
                appointments.stream()
                        .filter(one -> one.ahead(now))
                        .map(one -> new Upcoming(one, guests(one, invitations, relatives, now)))
                        .toList(),
                relatives.stream().map(one -> person(one, byId, now)).toList());
    }

    public List<AppointmentShown> appointments() {
        return upcoming.stream().map(Upcoming::appointment).toList();
    }

    private static Person person(
            RelativeShown relative, Map<UUID, AppointmentShown> appointments, Instant now) {
        var given =
                relative.consents().stream()
                        .sorted(Comparator.comparing(Consent::from).reversed())
                        .map(one -> Given.of(one, appointments, now))
                        .collect(Collectors.partitioningBy(Given::current));
        return new Person(
                relative,
                given.getOrDefault(true, List.of()),
                given.getOrDefault(false, List.of()));
    }

    private static List<Guest> guests(
            AppointmentShown appointment,
            List<Invitation> invitations,
            List<RelativeShown> relatives,
            Instant now) {
        return relatives.stream()
                .flatMap(relative ->
                        coming(appointment, invitations, relative, now)
                                .map(coming -> new Guest(relative.name(), coming))
                                .stream())
                .toList();
    }

    private static Optional<Coming> coming(
            AppointmentShown appointment,
            List<Invitation> invitations,
            RelativeShown relative,
            Instant now) {
        var consented =
                relative.consents().stream().anyMatch(one -> covers(one, appointment, day(now)));
        var invitation =
                invitations.stream()
                        .filter(one -> one.open() && one.relativeId().equals(relative.id()))
                        .filter(one -> one.appointmentId().equals(appointment.id()))
                        .findFirst();
        if (invitation.isPresent())
            return Optional.of(consented ? coming(invitation.get()) : Coming.CLOSING);
        return consented ? Optional.of(Coming.ON_ITS_WAY) : Optional.empty();
    }

    private static boolean covers(Consent consent, AppointmentShown appointment, LocalDate today) {
        var id = consent.scope().appointmentId();
        return consent.state(today) == ConsentState.OPEN
                && !day(appointment.start()).isAfter(consent.until())
                && (id == null || id.equals(appointment.id()));
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
