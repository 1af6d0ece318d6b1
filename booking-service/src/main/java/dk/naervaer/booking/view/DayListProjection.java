package dk.naervaer.booking.view;

import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpClosed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentHindered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentOpened;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentPlanBTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativesNamed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentStarted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.RelativeWishEvent;
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
        if (row != null) return next(row, event);
        return event instanceof AppointmentBooked booked ? begin(booked) : null;
    }

    private static DayEntry begin(AppointmentBooked booked) {
        return new DayEntry(
                booked.identifier(),
                booked.patient(),
                booked.department(),
                booked.slot(),
                booked.contactForm(),
                Status.BOOKED,
                null,
                null,
                Set.of(),
                null,
                null,
                null);
    }

    private static DayEntry next(DayEntry row, AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked booked -> begin(booked).missing(row.toFollowUp());
            case AppointmentMoved(var slot, var department) -> row.moved(slot, department);
            case AppointmentContactFormPlanned(var form) -> row.planned(form);
            case AppointmentCancelled _ -> row.cancelled();
            case AppointmentNoted(var told) -> row.noted(told);
            case AppointmentTold _, AppointmentRelativesNamed _ -> row;
            case AppointmentContactChosen(var form, var by, _) ->
                    row.attending(form).deciding(row.decided().chosenBy(by));
            case AppointmentSuitabilityAssessed(var suitability, _) ->
                    row.deciding(row.decided().judged(suitability));
            case AppointmentHindered(var why) -> row.deciding(row.decided().hinderedBy(why));
            case AppointmentAnswered(var by, _, var answer) ->
                    by == Answerer.PATIENT ? row.deciding(row.decided().answered(answer)) : row;
            case AppointmentWishUnmet(var wish, var grounds) ->
                    row.deciding(row.decided().wishing(wish, grounds));
            case AppointmentRelativeAdmitted(var invitation) ->
                    row.admitting(with(row.admitted(), invitation));
            case AppointmentOpened(var kind) -> row.opened(kind);
            case AppointmentStarted(var at) -> row.progressing(row.held().startedAt(at));
            case AppointmentPlanBTaken(var step, _) -> row.progressing(row.held().taking(step));
            case AppointmentFollowUpTaken(var by) -> row.progressing(row.held().followedUpBy(by));
            case AppointmentFollowUpClosed(var how) -> row.progressing(row.held().closedBy(how));
            case AppointmentConcluded(var outcome, var actual, var at) ->
                    row.concluded(outcome, actual).progressing(row.held().concludedAt(at));
            case RegistrationEvent registration -> row.registered(registration);
            case RelativeWishEvent wish -> row.accompanied(wish);
        };
    }

    private static Set<UUID> with(Set<UUID> admitted, UUID one) {
        var more = new HashSet<>(admitted);
        more.add(one);
        return more;
    }
}
