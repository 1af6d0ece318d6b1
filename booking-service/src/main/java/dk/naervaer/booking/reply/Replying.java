package dk.naervaer.booking.reply;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.Cause;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says what is due to the EPJs that listen, again until they confirm it. The same message has the
/// same id each time, so that an EPJ whose confirmation was lost takes it once.
@Singleton
class Replying {

    private static final Logger LOG = Logger.getLogger(Replying.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int AT_ONCE = 20;
    static final String NOT_LISTENING = "NOT_LISTENING";
    static final String UNREACHABLE = "UNREACHABLE";
    static final String REFUSED = "REFUSED";

    private final Replies replies;
    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Epjs epjs;
    private final Guests guests;
    private final MllpCall call;
    private final RestHook hook;
    private final Clock clock;
    private @Nullable Cancellable working;

    Replying(
            Replies replies,
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Epjs epjs,
            Guests guests,
            MllpCall call,
            RestHook hook,
            Clock clock) {
        this.replies = replies;
        this.appointments = appointments;
        this.epjs = epjs;
        this.guests = guests;
        this.call = call;
        this.hook = hook;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        working = Ticking.every(EVERY, "Replies", this::sayWhatIsDue);
    }

    void stop(@Observes ShutdownEvent event) {
        if (working != null) working.cancel();
    }

    private Uni<Void> sayWhatIsDue() {
        return replies.take(AT_ONCE)
                .flatMap(due ->
                        Multi.createFrom()
                                .iterable(due)
                                .onItem()
                                .transformToUniAndMerge(this::say)
                                .onItem()
                                .ignoreAsUni());
    }

    private Uni<Void> say(Replies.Due due) {
        return Uni.combine()
                .all()
                .unis(
                        appointments.load(due.appointment().toString()),
                        epjs.all(),
                        guests.tookPart(due.appointment()))
                .asTuple()
                .flatMap(facts -> {
                    var state = facts.getItem1().state();
                    if (!(state instanceof Appointment.State.Booked booked)
                            || booked.conclusion() == null)
                        return replies.confirm(due.appointment(), due.version(), "overtaken")
                                .replaceWithVoid();
                    var epj = listener(due.appointment(), booked.plan(), facts.getItem2());
                    if (epj.isEmpty()) return replies.failed(due, NOT_LISTENING);
                    var message =
                            new SiuReply(
                                    epj.get(),
                                    booked.plan(),
                                    booked.conclusion(),
                                    facts.getItem3(),
                                    messageId(due),
                                    clock.instant());
                    return send(due, epj.get(), message);
                });
    }

    private static Optional<EpjSystem> listener(
            UUID id, AppointmentEvent.AppointmentBooked plan, List<EpjSystem> systems) {
        return systems.stream()
                .filter(one -> one.listener() != null)
                .filter(one -> new RegisteredEpj(one).appointmentId(plan.identifier()).equals(id))
                .findFirst();
    }

    private Uni<Void> send(Replies.Due due, EpjSystem epj, SiuReply message) {
        var address = String.valueOf(epj.listener());
        var taken =
                address.startsWith("http")
                        ? hook.notify(address)
                        : call.send(address, message.text()).map(Replying::isAccepted);
        return taken.flatMap(accepted ->
                        accepted
                                ? replies.confirm(
                                                due.appointment(),
                                                due.version(),
                                                "epj:" + epj.client())
                                        .replaceWithVoid()
                                : replies.failed(due, REFUSED))
                .onFailure()
                .recoverWithUni(e -> {
                    LOG.warnf("EPJ %s was not told: %s", epj.client(), Cause.of(e));
                    return replies.failed(due, UNREACHABLE);
                });
    }

    private static boolean isAccepted(String acknowledgement) {
        return acknowledgement
                .lines()
                .anyMatch(line -> line.startsWith("MSA|AA") || line.startsWith("MSA|CA"));
    }

    private static UUID messageId(Replies.Due due) {
        var name = due.appointment() + "/" + due.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
