package dk.naervaer.invitation.sending;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportAccepted;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportRejected;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportUnknown;
import dk.naervaer.invitation.invitation.InvitationCommand.StartSending;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.view.InvitationRow.Sent;
import dk.naervaer.invitation.view.Invitations.Entry;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations;
    private final HeardConsents consents;
    private final PersonalData personalData;
    private final Gateway gateway;
    private final Clock clock;
    private final Deferrals deferrals = new Deferrals();

    Courier(
            Pool pool,
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    invitations,
            HeardConsents consents,
            PersonalData personalData,
            Gateway gateway,
            Clock clock) {
        this.pool = pool;
        this.invitations = invitations;
        this.consents = consents;
        this.personalData = personalData;
        this.gateway = gateway;
        this.clock = clock;
    }

    void carry(Entry entry) {
        var due = entry.row().due();
        if (due == null || deferrals.waits(GATEWAY) || deferrals.waits(due)) return;
        var sent = entry.row().find(due);
        var metadata = metadata(entry, due);
        var obstacle = obstacle(entry, sent);
        if (obstacle.isPresent()) {
            refuse(entry.id(), due, obstacle.get(), metadata);
            return;
        }
        open(entry, sent)
                .ifPresentOrElse(
                        letter -> send(entry.id(), letter, metadata), () -> deferrals.defer(due));
    }

    /// What forbids sending at this very moment, whatever held when the message was written.
    private Optional<String> obstacle(Entry entry, Sent sent) {
        var row = entry.row();
        if (sent.channel() == Channel.CALL) return Optional.of("STAFF_CALL");
        if (sent.message().purpose() != Purpose.CANCELLATION && row.slot().over(clock.instant()))
            return Optional.of("TOO_LATE");
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        var consent = await(consents.find(pool, row.consentId()));
        return consent.filter(found -> found.inForce(today)).isPresent()
                ? Optional.empty()
                : Optional.of("NO_CONSENT");
    }

    private Optional<Letter> open(Entry entry, Sent sent) {
        var keys = await(personalData.keyring(entry.row().person()));
        var field =
                switch (sent.channel()) {
                    case SMS -> "phone";
                    case EMAIL -> "email";
                    case CALL -> throw new IllegalStateException("Staff call, nobody writes");
                };
        var recipient = keys.open(sent.message().recipient(), field);
        var text = keys.open(sent.message().text(), "text");
        if (recipient.isEmpty() || text.isEmpty()) return Optional.empty();
        return Optional.of(
                new Letter(
                        sent.message().id(),
                        sent.channel(),
                        sent.language(),
                        sent.message().purpose(),
                        recipient.get(),
                        text.get()));
    }

    private void send(String id, Letter letter, Metadata metadata) {
        var line = line(letter);
        if (line.isEmpty()) return;
        var started = await(invitations.handle(id, new StartSending(letter.id()), metadata));
        if (started instanceof Outcome.Recorded<InvitationRejection>) {
            report(id, letter.id(), await(gateway.hand(line.get(), letter)), metadata);
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

    private void report(String id, UUID message, Handover handover, Metadata metadata) {
        var command =
                switch (handover) {
                    case Handover.Accepted(var gatewayId) -> new ReportAccepted(message, gatewayId);
                    case Handover.Rejected(var reason) -> new ReportRejected(message, reason);
                    case Handover.Unknown(var reason) -> new ReportUnknown(message, reason);
                };
        log(metadata, "Message %s of invitation %s: %s".formatted(message, id, handover));
        record(id, command, metadata);
    }

    private void refuse(String id, UUID message, String reason, Metadata metadata) {
        record(id, new StartSending(message), metadata);
        record(id, new ReportRejected(message, reason), metadata);
        log(metadata, "Message %s of invitation %s not sent: %s".formatted(message, id, reason));
    }

    /// For a message that another sender began and nobody will ever hear of again.
    void giveUp(String id, UUID message) {
        var metadata = Metadata.of("sender", "invitation-service");
        report(id, message, new Handover.Unknown("SENDER_STOPPED"), metadata);
    }

    private void record(String id, InvitationCommand command, Metadata metadata) {
        await(invitations.handle(id, command, metadata).onFailure().retry().atMost(2));
    }

    /// The trace that led to the message leads on to its handing over.
    private Metadata metadata(Entry entry, UUID message) {
        var stream = "invitation/" + entry.id();
        return await(
                pool.preparedQuery(
                                """
                                select metadata->>'correlation', metadata->>'traceparent', version
                                from event
                                where stream_id = $1 and data->'message'->>'id' = $2
                                """)
                        .execute(Tuple.of(stream, message.toString()))
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
