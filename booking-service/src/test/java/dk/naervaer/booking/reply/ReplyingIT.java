package dk.naervaer.booking.reply;

import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class ReplyingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Metadata BY_TEST = Metadata.of("test", "test");
    // Nobody's list shows it.
    private static final String NO_DEPARTMENT = "-";
    // More than are looked at together.
    private static final int MANY = 25;

    @Inject Pool pool;
    @Inject Replies replies;
    @Inject Epjs registered;
    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;

    @Inject
    CommandHandler<AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;

    @Test
    void an_epj_that_never_answers_holds_nobody_elses_replies_back() throws Exception {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var other = new FakeEpj()) {
            var silent = listening("127.0.0.1:" + mute.getLocalPort());
            var answering = listening(other.address());
            conclude(silent, names(MANY));
            conclude(answering, names(1));
            await().atMost(PATIENCE).until(() -> other.heard().size() == 1);
            assertThat(givenUp(silent)).isZero();
        }
    }

    @Test
    void an_epj_hears_one_thing_after_the_other_in_the_order_in_which_it_happened() {
        try (var epj = new FakeEpj()) {
            var system = listening(epj.address());
            var names = names(8);
            conclude(system, names);
            await().atMost(PATIENCE).until(() -> epj.heard().size() == names.size());
            assertThat(epj.heard().stream().map(ReplyingIT::named))
                    .containsExactlyElementsOf(names);
        }
    }

    private static List<String> names(int many) {
        return Stream.generate(() -> "R-" + UUID.randomUUID()).limit(many).toList();
    }

    /// The appointment is named in SCH-1.
    private static String named(String message) {
        return message.lines()
                .filter(line -> line.startsWith("SCH"))
                .map(line -> line.split("[|^]", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    private EpjSystem listening(String address) {
        var client = "epj-" + UUID.randomUUID();
        var system =
                new EpjSystem(
                        client,
                        "Prøvesystem",
                        UUID.randomUUID(),
                        "urn:oid:1.2.208.999.1.1",
                        Set.of(EpjSystem.EVERYTHING),
                        ZoneId.of("Europe/Copenhagen"),
                        StandardCharsets.UTF_8,
                        List.of(),
                        null,
                        List.of(),
                        address);
        now(epjs.handle(client, new Describe(system), BY_TEST));
        await().atMost(PATIENCE).until(() -> now(registered.find(client)).isPresent());
        return system;
    }

    /// All of it happens before anything is said.
    private void conclude(EpjSystem epj, List<String> names) {
        var teller = new RegisteredEpj(epj);
        var ids = new ArrayList<UUID>();
        for (var name : names) ids.add(concluded(teller, teller.identifier(name)));
        now(
                pool.withTransaction(tx ->
                        Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        id -> replies.due(tx, id, 3, NO_DEPARTMENT))
                                .onItem()
                                .ignoreAsUni()));
    }

    private UUID concluded(RegisteredEpj teller, Identifier identifier) {
        var id = teller.appointmentId(identifier);
        var told = new Follow(identifier, PLAN, null, null, DONE);
        now(appointments.handle(id.toString(), told, BY_TEST));
        var noShow =
                new Conclude(new Conclusion(Outcome.NO_SHOW, null), DONE, null, Alone.NOT_HELD);
        now(appointments.handle(id.toString(), noShow, BY_TEST));
        return id;
    }

    /// How many calls of an EPJ have come to an end without a confirmation.
    private long givenUp(EpjSystem epj) {
        return now(
                pool.preparedQuery(
                                "select count(*) from epj_reply where epj = $1 and failure is not null")
                        .execute(Tuple.of(epj.client()))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
