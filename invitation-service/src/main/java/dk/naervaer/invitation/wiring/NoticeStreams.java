package dk.naervaer.invitation.wiring;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import dk.naervaer.invitation.notice.NoticeDelivery;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticePlanned;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeRejected;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeUnknown;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection;
import dk.naervaer.invitation.view.NoticeProjection;
import dk.naervaer.invitation.view.NoticeRow;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names the facts of notices on their way, and hands out what decides and what shows.
public final class NoticeStreams {

    public static final StreamType<NoticeDeliveryEvent> DELIVERIES =
            StreamType.of("delivery", "invitations", NoticeDeliveryEvent.class)
                    .event("delivery-planned.v1", NoticePlanned.class)
                    .event("delivery-sending.v1", NoticeSending.class)
                    .event("delivery-accepted.v1", NoticeAccepted.class)
                    .event("delivery-rejected.v1", NoticeRejected.class)
                    .event("delivery-unknown.v1", NoticeUnknown.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<NoticeDeliveryEvent> deliveries() {
        return DELIVERIES;
    }

    @Produces
    @Singleton
    CommandHandler<
                    NoticeDeliveryCommand,
                    NoticeDelivery.State,
                    NoticeDeliveryEvent,
                    NoticeDeliveryRejection>
            handler(EventStore store) {
        return new CommandHandler<>(store, DELIVERIES, new NoticeDelivery());
    }

    @Produces
    @Singleton
    View<NoticeDeliveryEvent, NoticeRow> view() {
        return new View<>(
                DELIVERIES, new NoticeProjection(), NoticeProjection.TABLE, NoticeRow.class);
    }
}
