package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Desk;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the department that decides, and by when: before the next appointment that is covered.
final class Desks {

    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Duration WITHOUT_APPOINTMENT = Duration.ofDays(7);

    /// Where, and by when.
    record Place(Desk desk, Instant deadline) {}

    private final Appointments appointments;
    private final Clock clock;

    Desks(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /// Empty when the patient has no appointment that would be covered, and never had one.
    Uni<Optional<Place>> of(PersonId patient, Scope scope) {
        return appointments.of(patient).map(all -> place(all, scope, clock.instant()));
    }

    static Optional<Place> place(List<AppointmentShown> all, Scope scope, Instant now) {
        var covered = all.stream().filter(one -> covers(scope, one)).toList();
        return covered.stream()
                .filter(one -> one.ahead(now))
                .min(Comparator.comparing(AppointmentShown::start))
                .map(one ->
                        new Place(
                                new Desk(one.id(), one.start(), one.units()),
                                deadline(one.start(), now)))
                .or(() ->
                        covered.stream()
                                .max(Comparator.comparing(AppointmentShown::start))
                                .map(one ->
                                        new Place(
                                                new Desk(null, null, one.units()),
                                                now.plus(WITHOUT_APPOINTMENT))));
    }

    /// A day before, or half of the time that is left.
    static Instant deadline(Instant start, Instant now) {
        var left = Duration.between(now, start);
        return left.compareTo(BEFORE.multipliedBy(2)) > 0
                ? start.minus(BEFORE)
                : now.plus(left.isNegative() ? Duration.ZERO : left.dividedBy(2));
    }

    private static boolean covers(Scope scope, AppointmentShown one) {
        return switch (scope.type()) {
            case ALL -> true;
            case APPOINTMENT -> one.id().equals(scope.appointmentId());
            case COURSE -> one.unit().equals(scope.unit());
            case DEPARTMENT -> one.units().contains(scope.unit());
        };
    }
}
