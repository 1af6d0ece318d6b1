package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardAppointment.Department;
import dk.naervaer.invitation.heard.HeardAppointment.State;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.PatientLock;
import dk.naervaer.invitation.invitation.Slot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Hears booking: keeps each appointment and lets the policies act, in one transaction.
@ApplicationScoped
public class AppointmentListener implements Ear {

    record Booked(UUID patient, Department department, Slot slot) {}

    record Moved(Slot slot, Department department) {}

    private final HeardAppointments appointments;
    private final WhenAppointmentBookedThenInvite invite;
    private final WhenAppointmentMovedThenReissue reissue;
    private final WhenAppointmentCancelledThenRevoke cancel;
    private final WhenAppointmentConcludedThenRevoke conclude;
    private final WhenRelativeAdmittedThenJoin join;

    AppointmentListener(
            HeardAppointments appointments,
            WhenAppointmentBookedThenInvite invite,
            WhenAppointmentMovedThenReissue reissue,
            WhenAppointmentCancelledThenRevoke cancel,
            WhenAppointmentConcludedThenRevoke conclude,
            WhenRelativeAdmittedThenJoin join) {
        this.appointments = appointments;
        this.invite = invite;
        this.reissue = reissue;
        this.cancel = cancel;
        this.conclude = conclude;
        this.join = join;
    }

    @Override
    public String consumer() {
        return "invitation-appointments";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "appointment-booked.v1" -> booked(tx, event, event.as(Booked.class));
            case "appointment-moved.v1" -> moved(tx, event, event.as(Moved.class));
            case "appointment-cancelled.v1" ->
                    change(
                            tx,
                            event,
                            was -> in(State.CANCELLED, was),
                            now -> cancel.react(tx, event, now));
            case "appointment-concluded.v1" ->
                    change(
                            tx,
                            event,
                            was -> in(State.CONCLUDED, was),
                            now -> conclude.react(tx, event, now));
            case "appointment-relative-admitted.v1" ->
                    change(tx, event, was -> was, now -> join.react(tx, event, now));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> booked(SqlConnection tx, HeardEvent event, Booked told) {
        var now =
                new HeardAppointment(
                        id(event), told.patient(), told.department(), told.slot(), State.BOOKED);
        return PatientLock.take(tx, now.patient())
                .chain(() -> appointments.keep(tx, now))
                .chain(() -> invite.react(tx, event, now));
    }

    private Uni<Void> moved(SqlConnection tx, HeardEvent event, Moved told) {
        return change(
                tx,
                event,
                was -> was.moved(told.slot(), told.department()),
                now -> reissue.react(tx, event, now));
    }

    private Uni<Void> change(
            SqlConnection tx,
            HeardEvent event,
            UnaryOperator<HeardAppointment> told,
            Function<HeardAppointment, Uni<Void>> react) {
        return appointments
                .find(tx, id(event))
                .map(found -> found.orElseThrow(() -> unknown(event)))
                .call(found -> PatientLock.take(tx, found.patient()))
                .map(told)
                .call(now -> appointments.keep(tx, now))
                .flatMap(react::apply);
    }

    private static HeardAppointment in(State state, HeardAppointment was) {
        return new HeardAppointment(was.id(), was.patient(), was.department(), was.slot(), state);
    }

    private static UUID id(HeardEvent event) {
        return UUID.fromString(event.stream().id());
    }

    private static IllegalStateException unknown(HeardEvent event) {
        return new IllegalStateException(event.id() + " concerns nothing that was booked");
    }
}
