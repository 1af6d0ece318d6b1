package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.AppointmentCommand.RefuseRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelativeNoMore;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The wish that a relative takes part at a distance, as patients and staff speak of it; what is
/// not theirs does not exist for them.
@RequestScoped
class RelativeWishes {

    private final MyAppointments mine;
    private final Consultations consultations;
    private final Decisions decisions;
    private final CurrentUser user;

    RelativeWishes(
            MyAppointments mine,
            Consultations consultations,
            Decisions decisions,
            CurrentUser user) {
        this.mine = mine;
        this.consultations = consultations;
        this.decisions = decisions;
        this.user = user;
    }

    Uni<Outcome<AppointmentRejection>> ofPatient(UUID id) {
        return mine.own(id)
                .flatMap(patient ->
                        decisions.wishForRelative(id, Chooser.PATIENT, "patient:" + patient));
    }

    Uni<Outcome<AppointmentRejection>> noMoreOfPatient(UUID id) {
        return mine.own(id)
                .flatMap(patient ->
                        decisions.plainly(
                                id,
                                "patient:" + patient,
                                new WishForRelativeNoMore(Chooser.PATIENT)));
    }

    /// For the patient, at their word.
    Uni<Outcome<AppointmentRejection>> ofStaff(UUID id) {
        return consultations
                .see(id)
                .chain(() -> decisions.wishForRelative(id, Chooser.STAFF, user.actor()));
    }

    Uni<Outcome<AppointmentRejection>> noMoreOfStaff(UUID id) {
        return consultations.hold(id, new WishForRelativeNoMore(Chooser.STAFF));
    }

    /// @param why one of [#reasons]
    Uni<Outcome<AppointmentRejection>> refuse(UUID id, Alone why) {
        return consultations.hold(id, new RefuseRelative(why));
    }

    /// Why the one who asks may refuse; what is justifiable is the clinician's to say.
    List<Alone> reasons() {
        return Arrays.stream(Alone.values())
                .filter(Alone::isOfStaff)
                .filter(why -> why != Alone.NOT_JUSTIFIABLE || user.has(Roles.CLINICIAN))
                .toList();
    }
}
