package dk.naervaer.web.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/// Tells an open page that something changed, and nothing more: the page then reads again, so
/// permission is asked for on every look.
public final class Live {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private Live() {}

    /// A comment at once and every 15 seconds keeps the line open and shows a broken one; changes
    /// that come faster than the page can read are one change.
    public static Multi<OutboundSseEvent> changes(Multi<?> source) {
        var beats =
                Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(_ -> comment());
        var changes = source.onOverflow().dropPreviousItems().map(_ -> changed());
        return Multi.createBy().merging().streams(beats, changes);
    }

    private static OutboundSseEvent comment() {
        return new OutboundSseEventImpl.BuilderImpl().comment("open").build();
    }

    private static OutboundSseEvent changed() {
        return new OutboundSseEventImpl.BuilderImpl()
                .name("changed")
                .data(String.class, "changed")
                .build();
    }
}
