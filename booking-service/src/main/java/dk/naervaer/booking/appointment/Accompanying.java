package dk.naervaer.booking.appointment;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentCommand.RefuseRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelativeNoMore;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishMet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishWithdrawn;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWished;
import dk.naervaer.booking.appointment.AppointmentEvent.RelativeWishEvent;
import dk.naervaer.booking.appointment.AppointmentRejection.NoRelativeWished;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.eventsourcing.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The patient wishes that a relative takes part at a distance while they come in person
/// themselves: what is not met has a reason.
final class Accompanying {

    /// Where there is nothing to wish for: it is over, or the relative comes the patient's own way.
    private static final Set<String> NOTHING_TO_WISH = Set.of("begun", "not-in-person");

    private static final String NOT_ON_BOARD = "not-on-board";

    static Decision<AppointmentEvent, AppointmentRejection> wish(WishForRelative c, State state) {
        return Choosing.ahead(
                state,
                booked ->
                        c.ruling().says() == Ruling.Says.YES
                                ? welcome(c, booked.decided().relative())
                                : denied(c, booked.decided().relative()));
    }

    private static Decision<AppointmentEvent, AppointmentRejection> welcome(
            WishForRelative c, @Nullable RelativeWish known) {
        return known != null && known.unmet() == null
                ? accept()
                : accept(new AppointmentRelativeWished(c.by()));
    }

    /// The wish is kept with its reason, whoever tells it.
    private static Decision<AppointmentEvent, AppointmentRejection> denied(
            WishForRelative c, @Nullable RelativeWish known) {
        var grounds = c.ruling().grounds();
        if (NOTHING_TO_WISH.contains(grounds.rule())) return reject(new NotPossible(grounds));
        var why = grounds.rule().equals(NOT_ON_BOARD) ? Alone.NOT_ON_BOARD : Alone.NOT_POSSIBLE;
        return known != null && why == known.unmet()
                ? accept()
                : accept(
                        new AppointmentRelativeWished(c.by()),
                        new AppointmentRelativeWishUnmet(why, grounds));
    }

    static Decision<AppointmentEvent, AppointmentRejection> wishNoMore(
            WishForRelativeNoMore c, State state) {
        return Choosing.ahead(
                state,
                booked ->
                        booked.decided().relative() == null
                                ? accept()
                                : accept(new AppointmentRelativeWishWithdrawn(c.by())));
    }

    static Decision<AppointmentEvent, AppointmentRejection> refuse(RefuseRelative c, State state) {
        return Choosing.ahead(
                state,
                booked -> {
                    var wish = booked.decided().relative();
                    if (wish == null) return reject(new NoRelativeWished());
                    return wish.unmet() == c.why()
                            ? accept()
                            : accept(new AppointmentRelativeWishUnmet(c.why(), null));
                });
    }

    /// What has become of the wish now that it is over; empty when there is none, or no news.
    ///
    /// @param alone why no relative took part; `null` when one did
    static Optional<AppointmentEvent> fate(
            State.Booked booked, @Nullable Alone alone, Instant now) {
        var wish = booked.decided().relative();
        if (wish == null) return Optional.empty();
        if (alone == null)
            return wish.met() ? Optional.empty() : Optional.of(new AppointmentRelativeWishMet(now));
        boolean isKnown =
                wish.unmet() == alone || (wish.unmet() != null && wish.unmet().isRefusal());
        return isKnown
                ? Optional.empty()
                : Optional.of(new AppointmentRelativeWishUnmet(alone, null));
    }

    static State after(State state, RelativeWishEvent event) {
        if (!(state instanceof State.Booked booked)) return state;
        var company = RelativeWish.after(booked.decided().relative(), event);
        return booked.deciding(booked.decided().accompanied(company));
    }

    private Accompanying() {}
}
