package dk.naervaer.booking.view;

import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.booking.view.DayEntry.Status;
import dk.naervaer.eventsourcing.Projection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds an appointment's facts into its line of the day; names stay sealed in the person's record.
public final class DayListProjection implements Projection<AppointmentEvent, DayEntry> {

    @Override
    public String name() {
        return "day-list";
    }

    @Override
    public @Nullable DayEntry evolve(@Nullable DayEntry row, AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked(
                            var identifier,
                            var patient,
                            var department,
                            var slot,
                            var contactForm) ->
                    new DayEntry(
                            identifier,
                            patient,
                            department,
                            slot,
                            contactForm,
                            Status.BOOKED,
                            null,
                            null,
                            Set.of());
            case AppointmentMoved(var slot, var department) ->
                    row == null ? null : row.moved(slot, department);
            case AppointmentContactFormPlanned(var form) -> row == null ? null : row.planned(form);
            case AppointmentCancelled _ -> row == null ? null : row.cancelled();
            case AppointmentNoted(var told) -> row == null ? null : row.noted(told);
            case AppointmentTold _ -> row;
            case AppointmentRelativeAdmitted(var invitation) ->
                    row == null ? null : row.admitting(with(row.admitted(), invitation));
            case AppointmentConcluded(var outcome, var actual, _) ->
                    row == null ? null : row.concluded(outcome, actual);
        };
    }

    private static Set<UUID> with(Set<UUID> admitted, UUID one) {
        var more = new HashSet<>(admitted);
        more.add(one);
        return more;
    }
}
