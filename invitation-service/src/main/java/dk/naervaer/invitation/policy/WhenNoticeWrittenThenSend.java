package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.invitation.message.Drafts;
import dk.naervaer.invitation.notice.Channel;
import dk.naervaer.invitation.notice.Kind;
import dk.naervaer.invitation.notice.NoticeDelivery;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.PlanNotice;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Consent-service says what a patient is to be told, and where; it is told here, once.
@ApplicationScoped
public class WhenNoticeWrittenThenSend implements Ear {

    private static final String NAME = "when-notice-written-then-send";

    /// Consent-service's fact, as far as it matters here.
    public record NoticeWritten(
            PersonId patient, Kind kind, Channel channel, SealedValue address, String language) {}

    private final Drafts drafts;
    private final CommandHandler<
                    NoticeDeliveryCommand,
                    NoticeDelivery.State,
                    NoticeDeliveryEvent,
                    NoticeDeliveryRejection>
            deliveries;

    WhenNoticeWrittenThenSend(
            Drafts drafts,
            CommandHandler<
                            NoticeDeliveryCommand,
                            NoticeDelivery.State,
                            NoticeDeliveryEvent,
                            NoticeDeliveryRejection>
                    deliveries) {
        this.drafts = drafts;
        this.deliveries = deliveries;
    }

    @Override
    public String consumer() {
        return "invitation-notices";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return event.type().equals("notice-written.v1")
                ? plan(tx, event, event.as(NoticeWritten.class))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> plan(SqlConnection tx, HeardEvent event, NoticeWritten it) {
        var id = event.stream().id();
        return drafts.notice(
                        UUID.fromString(id), it.patient(), it.kind(), it.address(), it.language())
                .flatMap(message ->
                        deliveries.handleIn(
                                tx,
                                id,
                                new PlanNotice(it.patient(), it.channel(), it.language(), message),
                                event.metadata().causing(NAME, event.id()),
                                IntakeKey.of(NAME, event.id())))
                .replaceWithVoid();
    }
}
