package dk.naervaer.booking.reply;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.intake.Outcomes;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Confirms what an EPJ that listens nowhere has said itself after it was told here: whoever only
/// asks has no other way to say that it knows.
@Singleton
class SaidThemselves implements Outcomes {

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Replies replies;

    SaidThemselves(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Replies replies) {
        this.appointments = appointments;
        this.replies = replies;
    }

    @Override
    public Uni<Void> heard(
            RegisteredEpj epj, UUID appointment, Outcome outcome, @Nullable Instant said) {
        if (epj.system().listener() != null) return Uni.createFrom().voidItem();
        return appointments
                .load(appointment.toString())
                .flatMap(loaded ->
                        agrees(loaded.state(), outcome, said)
                                ? replies.confirmAll(appointment, loaded.version(), epj.actor())
                                : Uni.createFrom().voidItem());
    }

    private static boolean agrees(
            Appointment.State state, Outcome outcome, @Nullable Instant said) {
        if (!(state instanceof Appointment.State.Booked booked)
                || booked.conclusion() == null
                || booked.conclusion().outcome() != outcome) return false;
        var concluded = booked.progress().registered().concluded();
        return said == null || concluded == null || !said.isBefore(concluded);
    }
}
