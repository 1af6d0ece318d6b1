package dk.naervaer.booking.intake.bulk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class StreamingImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHICH =
            "select id from epj_import where ended_at is null and changed > 100";
    private static final String UNDER_WAY = WHICH.replace("select id", "select count(*)");

    @Inject Pool pool;

    private static Sender sender() {
        return new Sender(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/import"));
    }

    @Test
    void an_import_is_answered_and_its_progress_seen_while_it_is_sent() throws Exception {
        var in = new PipedInputStream(64 * 1024);
        var out = new PipedOutputStream(in);
        var answer =
                sender().http()
                        .sendAsync(sender().request(() -> in).build(), BodyHandlers.ofString());
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    write(out, 100);
                    assertThat(count(UNDER_WAY)).isPositive();
                });
        var id = pool.query(WHICH).executeAndAwait().iterator().next().getUUID(0);
        var path = "/api/import/" + id;
        given().get(path).then().statusCode(200).body("state", equalTo("RUNNING"));
        assertThat(sender().send(Sender.body(Stream.of("x"))).statusCode()).isEqualTo(429);
        out.close();
        var response = answer.get();
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith(path);
        assertThat(response.body()).contains("\"complete\":true");
        given().get(path).then().body("state", equalTo("COMPLETE"));
    }

    @Test
    void a_sender_that_goes_away_leaves_what_it_sent() throws Exception {
        var events = new Events();
        var stored =
                "select count(*) from event where data::text like '%" + events.subject() + "%'";
        try (var connection = sender().begin(Sender.line(events.booked()) + "\n{")) {
            await().atMost(PATIENCE).until(() -> count(stored) > 0);
            assertThat(connection.isConnected()).isTrue();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "select count(*) from epj_import where not"
                                                        + " complete and ended_at is not null"
                                                        + " and changed = 1"))
                                .isPositive());
    }

    @Test
    void a_body_longer_than_elsewhere_is_held_a_line_at_a_time() throws Exception {
        var blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) '\n');
        long before = used();
        var long100 =
                new SequenceInputStream(
                        Collections.enumeration(
                                Stream.<InputStream>concat(
                                                IntStream.range(0, 100)
                                                        .mapToObj(_ ->
                                                                new ByteArrayInputStream(blanks)),
                                                Stream.of(
                                                        new ByteArrayInputStream(
                                                                Sender.line(new Events().booked())
                                                                        .getBytes(UTF_8))))
                                        .toList()));
        var answers = Sender.answers(sender().send(sender().request(() -> long100)));
        assertThat(answers.getLast().at("/counts/lines").asInt()).isEqualTo(1);
        assertThat(used() - before).isLessThan(50 * 1024 * 1024);
        given().contentType("application/cloudevents+json")
                .body(new byte[2_200_000])
                .post("/events")
                .then()
                .statusCode(413);
    }

    private void write(OutputStream out, int lines) throws IOException {
        for (int n = 0; n < lines; n++)
            out.write((Sender.line(new Events().booked()) + "\n").getBytes(UTF_8));
        out.flush();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private long count(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
