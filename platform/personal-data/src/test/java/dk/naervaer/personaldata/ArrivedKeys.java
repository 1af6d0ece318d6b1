package dk.naervaer.personaldata;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who waits for keys.
@Singleton
class ArrivedKeys {

    private final AtomicInteger count = new AtomicInteger();

    void arrived(@Observes KeyArrived event) {
        count.addAndGet(event.keys());
    }

    int count() {
        return count.get();
    }
}
