package dk.naervaer.booking.intake.hl7v2.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.booking.epj.SenderCertificate;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// By TLS a sender is its certificate, where one is registered.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FreeMllpPort.class, scope = TestResourceScope.GLOBAL)
class MllpTlsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Vertx vertx;
    @Inject Pool pool;
    @Inject MllpIntake intake;
    @Inject Epjs known;
    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;

    private final String client = "epj-" + UUID.randomUUID();
    private final Sender sender = new Sender("APP-" + UUID.randomUUID(), "990101");
    private @Nullable MllpServer server;

    private record Hospital(Certificate ours, Certificate theirs, Certificate others, int port) {

        MllpSender theirConnection() throws IOException, GeneralSecurityException {
            return new MllpSender(theirs.connect(port, ours));
        }

        MllpSender otherConnection() throws IOException, GeneralSecurityException {
            return new MllpSender(others.connect(port, ours));
        }
    }

    private @Nullable Hospital hospital;

    @BeforeEach
    void listen() throws Exception {
        var folder = Files.createTempDirectory("certificates");
        var ours = Certificate.make(folder, "naervaer");
        var theirs = Certificate.make(folder, "epj");
        var others = Certificate.make(folder, "other");
        var settings =
                new MllpServerTest.Settings(
                        PATIENCE, PATIENCE, 10, Optional.of(ours.trusting(theirs, others)));
        server = new MllpServer(vertx, settings, intake);
        int port = server.listen(0).await().atMost(PATIENCE);
        hospital = new Hospital(ours, theirs, others, port);
    }

    @AfterEach
    void end() {
        if (server != null) server.close().await().atMost(PATIENCE);
    }

    @Test
    void a_message_by_another_certificate_than_its_senders_is_rejected_and_kept_nowhere()
            throws Exception {
        describe(List.of(new SenderCertificate(sender, at().theirs().fingerprint())));
        try (var theirs = at().theirConnection();
                var others = at().otherConnection()) {
            assertThat(others.ask(message("")))
                    .contains("MSA|CR|", "ERR||MSH^1^3|103^", "is not that of MSH-3 and MSH-4");
            assertThat(others.ask(message("2.3"))).contains("MSA|AR|");
            assertThat(lines()).isZero();
            assertThat(theirs.ask(message(""))).contains("MSA|CA|");
            await().atMost(PATIENCE).until(() -> lines() == 1);
        }
    }

    @Test
    void a_sender_may_be_known_by_the_subject_of_its_certificate_and_have_several()
            throws Exception {
        describe(
                List.of(
                        new SenderCertificate(sender, "CN=gone"),
                        new SenderCertificate(sender, "cn=epj")));
        try (var theirs = at().theirConnection();
                var others = at().otherConnection()) {
            assertThat(theirs.ask(message(""))).contains("MSA|CA|");
            assertThat(others.ask(message(""))).contains("MSA|CR|");
        }
    }

    @Test
    void a_sender_without_a_registered_certificate_is_known_by_its_name() throws Exception {
        describe(List.of());
        try (var others = at().otherConnection()) {
            assertThat(others.ask(message(""))).contains("MSA|CA|");
        }
    }

    private Hospital at() {
        if (hospital == null) throw new AssertionError("Nobody listens");
        return hospital;
    }

    private byte[] message(String version) {
        var siu =
                Siu.booked()
                        .about("TLS-" + UUID.randomUUID())
                        .with("MSH", 3, sender.application())
                        .with("MSH", 4, sender.facility());
        return version.isEmpty()
                ? siu.bytes()
                : siu.with("MSH", 12, version).with("MSH", 15, "").with("MSH", 16, "").bytes();
    }

    private long lines() {
        return pool.preparedQuery("select count(*) from epj_message where client = $1")
                .executeAndAwait(Tuple.of(client))
                .iterator()
                .next()
                .getLong(0);
    }

    private void describe(List<SenderCertificate> certificates) {
        var system =
                new EpjSystem(
                        client,
                        "Prøvesystem",
                        UUID.randomUUID(),
                        "urn:oid:1.2.208.999.1.1",
                        Set.of(EpjSystem.EVERYTHING),
                        ZoneId.of("Europe/Copenhagen"),
                        StandardCharsets.UTF_8,
                        List.of(sender),
                        null,
                        List.of(),
                        null,
                        certificates);
        epjs.handle(client, new Describe(system), Metadata.of("test", "test"))
                .await()
                .atMost(PATIENCE);
        await().atMost(PATIENCE)
                .until(() -> known.find(client).await().atMost(PATIENCE).isPresent());
    }
}
