package dk.naervaer.invitation.sending;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.personaldata.PersonalData;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Carries one due message to the gateway. That it is on its way is written down before a word is
/// said, so a crash leaves a question for a human and never a second message.
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;
    private static final String GATEWAY = "gateway";

    private final Pool pool;
    private final PersonalData personalData;
    private final Gateway gateway;
    private final Deferrals deferrals = new Deferrals();

    Courier(Pool pool, PersonalData personalData, Gateway gateway) {
        this.pool = pool;
        this.personalData = personalData;
        this.gateway = gateway;
    }

    void carry(Parcel parcel) {
        var due = parcel.message();
        if (deferrals.waits(GATEWAY) || deferrals.waits(due)) return;
        var metadata = metadata(parcel);
        var obstacle = await(parcel.obstacle());
        if (obstacle.isPresent()) {
            refuse(parcel, obstacle.get(), metadata);
            return;
        }
        open(parcel)
                .ifPresentOrElse(
                        letter -> send(parcel, letter, metadata), () -> deferrals.defer(due));
    }

    private Optional<Letter> open(Parcel parcel) {
        var keys = await(personalData.keyring(parcel.person()));
        var field =
                switch (parcel.channel()) {
                    case SMS -> "phone";
                    case EMAIL -> "email";
                    case CALL -> throw new IllegalStateException("Staff call, nobody writes");
                };
        var recipient = keys.open(parcel.recipient(), field);
        var text = keys.open(parcel.text(), "text");
        if (recipient.isEmpty() || text.isEmpty()) return Optional.empty();
        return Optional.of(
                new Letter(
                        parcel.message(),
                        parcel.channel(),
                        parcel.subject(),
                        recipient.get(),
                        text.get()));
    }

    private void send(Parcel parcel, Letter letter, Metadata metadata) {
        var line = line(letter);
        if (line.isEmpty()) return;
        if (await(parcel.post().start(parcel.id(), letter.id(), metadata))) {
            report(parcel, await(gateway.hand(line.get(), letter)), metadata);
        } else {
            // The view was a moment behind: the message had been sent, and the line is not needed.
            var unused = line.get().exceptionHandler(_ -> {}).reset();
        }
    }

    private Optional<HttpClientRequest> line(Letter letter) {
        try {
            var line = await(gateway.connect(letter));
            deferrals.done(GATEWAY);
            return Optional.of(line);
        } catch (RuntimeException e) {
            if (deferrals.defer(GATEWAY))
                LOG.warnf("The gateway is out of reach, messages wait: %s", cause(e));
            return Optional.empty();
        }
    }

    private void report(Parcel parcel, Handover handover, Metadata metadata) {
        log(metadata, parcel + ": " + handover);
        var report = parcel.post().report(parcel.id(), parcel.message(), handover, metadata);
        await(report.onFailure().retry().atMost(2));
    }

    private void refuse(Parcel parcel, String reason, Metadata metadata) {
        await(parcel.post().start(parcel.id(), parcel.message(), metadata));
        report(parcel, new Handover.Rejected(reason), metadata);
    }

    /// For a message that another sender began and nobody will ever hear of again.
    void giveUp(Parcel parcel) {
        var metadata = Metadata.of("sender", "invitation-service");
        report(parcel, new Handover.Unknown("SENDER_STOPPED"), metadata);
    }

    /// The trace that led to the message leads on to its handing over.
    private Metadata metadata(Parcel parcel) {
        var stream = parcel.stream();
        return await(
                pool.preparedQuery(
                                """
                                select metadata->>'correlation', metadata->>'traceparent', version
                                from event
                                where stream_id = $1 and data->'message'->>'id' = $2
                                """)
                        .execute(Tuple.of(stream, parcel.message().toString()))
                        .map(rows -> rows.iterator().next())
                        .map(row ->
                                new Metadata(
                                        "sender",
                                        "invitation-service",
                                        row.getString(0),
                                        stream + "/" + row.getLong(2),
                                        row.getString(1))));
    }

    private static void log(Metadata metadata, String sentence) {
        var trace = traceId(metadata.traceparent());
        if (trace != null) MDC.put("traceId", trace);
        LOG.info(sentence);
        MDC.remove("traceId");
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < TRACE_ID_TO
                ? null
                : traceparent.substring(TRACE_ID_FROM, TRACE_ID_TO);
    }

    private static String cause(Throwable failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
