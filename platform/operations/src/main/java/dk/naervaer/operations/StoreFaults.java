package dk.naervaer.operations;

import dk.naervaer.eventsourcing.heard.Faults;
import dk.naervaer.web.error.PassingFaults;
import jakarta.inject.Singleton;

/// Lets whoever asks while the store is away be told to try again.
@Singleton
class StoreFaults implements PassingFaults {

    @Override
    public boolean passes(Throwable failure) {
        return Faults.passes(failure);
    }
}
