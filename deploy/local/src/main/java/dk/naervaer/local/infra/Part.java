package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.Place;
import java.io.IOException;

/// One process of the suite: how to prepare and start it, and how to know that it serves.
public interface Part {
    Place place();

    /// Prepares what the process needs on disk and says how to start it.
    ChildCommand prepare() throws IOException, InterruptedException;

    boolean isReady();

    /// What must exist inside it before others may use it: databases, topics.
    default void furnish() {}
}
