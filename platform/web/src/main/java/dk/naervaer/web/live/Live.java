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

    /// The first word is "changed": what happened after the page was rendered and before the line
    /// was open must not be missed. A beat every 15 seconds keeps the line open, and a page that
    /// misses it knows that the line is broken; changes that come faster than the page can read are
    /// one change.
    public static Multi<OutboundSseEvent> changes(Multi<?> source) {
        var beats =
                Multi.createFrom()
                        .ticks()
                        .every(HEARTBEAT)
                        .onOverflow()
                        .drop()
                        .map(beat -> beat == 0 ? said("changed") : said("alive"));
        var changes = source.onOverflow().dropPreviousItems().map(_ -> said("changed"));
        // The source is listened to before the first word is said.
        return Multi.createBy().merging().streams(changes, beats);
    }

    private static OutboundSseEvent said(String word) {
        return new OutboundSseEventImpl.BuilderImpl().name(word).data(String.class, word).build();
    }
}
