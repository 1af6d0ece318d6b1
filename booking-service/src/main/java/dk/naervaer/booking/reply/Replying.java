package dk.naervaer.booking.reply;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.reply.Sayings.Saying;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.Cause;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says what is due to the EPJs that listen, again until they confirm it. The same message has the
/// same id each time, so that an EPJ whose confirmation was lost takes it once.
///
/// Each EPJ hears one thing after the other; how long one takes is no matter to the others.
@Singleton
class Replying {

    private static final Logger LOG = Logger.getLogger(Replying.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int AT_ONCE = 20;
    static final String NOT_LISTENING = "NOT_LISTENING";
    static final String UNREACHABLE = "UNREACHABLE";
    static final String REFUSED = "REFUSED";

    private final Replies replies;
    private final Sayings sayings;
    private final MllpCall call;
    private final RestHook hook;
    private final Set<String> spokenTo = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;
    private @Nullable Cancellable working;

    Replying(Replies replies, Sayings sayings, MllpCall call, RestHook hook) {
        this.replies = replies;
        this.sayings = sayings;
        this.call = call;
        this.hook = hook;
    }

    void start(@Observes StartupEvent event) {
        working = Ticking.every(EVERY, "Replies", this::sayWhatIsDue);
    }

    void stop(@Observes ShutdownEvent event) {
        ended = true;
        if (working != null) working.cancel();
    }

    private Uni<Void> sayWhatIsDue() {
        return replies.take(null, AT_ONCE)
                .flatMap(due ->
                        Multi.createFrom()
                                .iterable(due)
                                .onItem()
                                .transformToUniAndMerge(this::say)
                                .onItem()
                                .ignoreAsUni())
                .chain(() -> replies.waiting())
                .invoke(epjs -> epjs.forEach(this::speakTo))
                .replaceWithVoid();
    }

    /// Goes on by itself until nothing more is due to this EPJ.
    private void speakTo(String epj) {
        if (!spokenTo.add(epj)) return;
        Multi.createBy()
                .repeating()
                .uni(() -> sayNext(epj))
                .whilst(said -> said && !ended)
                .onTermination()
                .invoke(() -> spokenTo.remove(epj))
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.warnf("Replies to %s wait: %s", epj, Cause.of(failure)));
    }

    /// Whether there was one.
    private Uni<Boolean> sayNext(String epj) {
        return replies.take(epj, 1)
                .flatMap(due ->
                        due.isEmpty()
                                ? Uni.createFrom().item(false)
                                : say(due.getFirst()).replaceWith(true));
    }

    private Uni<Void> say(Replies.Due due) {
        return sayings.of(due)
                .flatMap(saying ->
                        switch (saying) {
                            case Saying.Overtaken _ -> confirm(due, "overtaken");
                            case Saying.ToNobody _ -> replies.failed(due, NOT_LISTENING);
                            case Saying.To(var epj, _) when !epj.client().equals(due.epj()) ->
                                    replies.address(due, epj.client());
                            case Saying.To(var epj, var message) -> send(due, epj, message);
                        });
    }

    private Uni<Void> confirm(Replies.Due due, String by) {
        return replies.confirm(due.appointment(), due.version(), by).replaceWithVoid();
    }

    private Uni<Void> send(Replies.Due due, EpjSystem epj, SiuReply message) {
        var address = String.valueOf(epj.listener());
        var taken =
                address.startsWith("http")
                        ? hook.notify(address)
                        : call.send(address, message.text()).map(message::isTaken);
        return taken.flatMap(accepted ->
                        accepted
                                ? confirm(due, "epj:" + epj.client())
                                : replies.failed(due, REFUSED))
                .onFailure()
                .recoverWithUni(e -> {
                    LOG.warnf("EPJ %s was not told: %s", epj.client(), Cause.of(e));
                    return replies.failed(due, UNREACHABLE);
                });
    }
}
