package dk.naervaer.booking.intake.hl7v2.mllp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Frame;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpFrames.Whole;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.Answer;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.HangUp;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.Say;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpReceiver.Silence;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MllpServerTest {

    record Settings(Duration idle, Duration slowest, int connections, Optional<Tls> tls)
            implements MllpSettings {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public int port() {
            return 0;
        }
    }

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<UniEmitter<? super Answer>> held = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void messages_are_answered_in_their_order_one_at_a_time() {
        try (var sender = MllpSender.to(listen(settings()))) {
            sender.send(bytes("\u000bhold 1\u001c\r\u000btwo\u001c\r\u000bth"));
            await().until(() -> held.size() == 1);
            sender.send(bytes("ree\u001c\r"));
            assertThat(heard).containsExactly("hold 1");
            held.getFirst().complete(new Say(Buffer.buffer("one")));
            assertThat(List.of(sender.answer(), sender.answer(), sender.answer()))
                    .containsExactly("one", "got two", "got three");
        }
    }

    @Test
    void who_does_not_want_to_be_answered_is_not_and_goes_on() {
        try (var sender = MllpSender.to(listen(settings()))) {
            sender.send(MllpSender.framed(bytes("hush")));
            assertThat(sender.ask(bytes("two"))).isEqualTo("got two");
        }
    }

    @Test
    void what_cannot_be_answered_ends_the_connection_and_nothing_after_it_is_heard() {
        try (var sender = MllpSender.to(listen(settings()))) {
            sender.send(bytes("\u000bone\u001c\r\u000baway\u001c\r\u000bthree\u001c\r"));
            assertThat(sender.answer()).isEqualTo("got one");
            assertThat(sender.answer()).isEmpty();
            assertThat(heard).containsExactly("one", "away");
        }
    }

    @Test
    void senders_do_not_wait_for_each_other() {
        int port = listen(settings());
        try (var slow = MllpSender.to(port);
                var quick = MllpSender.to(port)) {
            slow.send(MllpSender.framed(bytes("hold")));
            await().until(() -> held.size() == 1);
            assertThat(quick.ask(bytes("two"))).isEqualTo("got two");
            held.getFirst().complete(new Say(Buffer.buffer("one")));
            assertThat(slow.answer()).isEqualTo("one");
        }
    }

    @Test
    void a_sender_that_takes_too_long_over_a_message_is_ended_and_one_that_waits_for_us_is_not() {
        int port = listen(new Settings(LONG, SHORT, 10, Optional.empty()));
        try (var slow = MllpSender.to(port);
                var waiting = MllpSender.to(port)) {
            waiting.send(bytes("\u000bhold\u001c\r\u000bha"));
            slow.send(bytes("\u000bMSH|"));
            assertThat(slow.answer()).isEmpty();
            held.getFirst().complete(new Say(Buffer.buffer("one")));
            waiting.send(bytes("lf\u001c\r"));
            assertThat(waiting.answer()).isEqualTo("one");
            assertThat(waiting.answer()).isEqualTo("got half");
        }
    }

    @Test
    void a_sender_that_says_nothing_for_long_is_ended() {
        try (var sender = MllpSender.to(listen(new Settings(SHORT, LONG, 10, Optional.empty())))) {
            assertThat(sender.answer()).isEmpty();
        }
    }

    @Test
    void more_senders_than_agreed_are_turned_away_until_one_leaves() {
        int port = listen(new Settings(LONG, LONG, 1, Optional.empty()));
        try (var first = MllpSender.to(port)) {
            assertThat(first.ask(bytes("one"))).isEqualTo("got one");
            try (var second = MllpSender.to(port)) {
                assertThat(second.answer()).isEmpty();
            }
        }
        await().untilAsserted(() -> {
            try (var third = MllpSender.to(port)) {
                assertThat(third.ask(bytes("three"))).isEqualTo("got three");
            }
        });
    }

    @Test
    void what_is_not_mllp_is_ended() {
        try (var sender = MllpSender.to(listen(settings()))) {
            sender.send(bytes("GET / HTTP/1.1\r\n\r\n"));
            assertThat(sender.answer()).isEmpty();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void with_tls_only_who_shows_a_certificate_is_heard(@TempDir Path folder) throws Exception {
        var ours = Certificate.make(folder, "naervaer");
        var theirs = Certificate.make(folder, "epj");
        var stranger = Certificate.make(folder, "stranger");
        int port = listen(new Settings(LONG, LONG, 10, Optional.of(ours.trusting(theirs))));
        try (var sender = new MllpSender(theirs.connect(port, ours))) {
            assertThat(sender.ask(bytes("one"))).isEqualTo("got one");
        }
        try (var sender = new MllpSender(stranger.connect(port, ours))) {
            assertThat(sender.answer()).isEmpty();
        }
        try (var sender = MllpSender.to(port)) {
            sender.send(MllpSender.framed(bytes("two")));
            assertThat(heard).containsExactly("one");
        }
    }

    private int listen(MllpSettings settings) {
        return new MllpServer(vertx, settings, this::receive).listen(0).await().atMost(LONG);
    }

    private static Settings settings() {
        return new Settings(LONG, LONG, 10, Optional.empty());
    }

    private Uni<Answer> receive(Frame frame, Peer peer) {
        if (!(frame instanceof Whole(var message))) return Uni.createFrom().item(new HangUp());
        var text = message.toString(US_ASCII);
        heard.add(text);
        if (text.startsWith("hold")) return Uni.createFrom().emitter(held::add);
        return Uni.createFrom()
                .item(
                        switch (text) {
                            case "away" -> new HangUp();
                            case "hush" -> new Silence();
                            default -> new Say(Buffer.buffer("got " + text));
                        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
