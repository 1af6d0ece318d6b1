package dk.naervaer.consent.wiring;

import dk.naervaer.consent.notice.Notice;
import dk.naervaer.consent.notice.NoticeCommand;
import dk.naervaer.consent.notice.NoticeEvent;
import dk.naervaer.consent.notice.NoticeEvent.NoticeWritten;
import dk.naervaer.consent.notice.NoticeRejection;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names the facts of notices.
public final class NoticeStreams {

    public static final StreamType<NoticeEvent> NOTICES =
            StreamType.of("notice", "notices", NoticeEvent.class)
                    .event("notice-written.v1", NoticeWritten.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<NoticeEvent> notices() {
        return NOTICES;
    }

    @Produces
    @Singleton
    CommandHandler<NoticeCommand, Notice.State, NoticeEvent, NoticeRejection> handler(
            EventStore store) {
        return new CommandHandler<>(store, NOTICES, new Notice());
    }
}
