package dk.naervaer.bench;

import java.io.IOException;
import java.util.ArrayList;

/// Several kept connections of one caller, all busy at once.
record Connections(int count, int port, String credentials) {

    /// What one connection does until it is over.
    @FunctionalInterface
    interface Work {
        void on(Door door) throws IOException;
    }

    void each(Work work) throws InterruptedException {
        var failure = new FirstFailure();
        var threads = new ArrayList<Thread>();
        for (var n = 0; n < count; n++)
            threads.add(
                    failure.start(() -> {
                        try (var door = new Door(port, credentials)) {
                            work.on(door);
                        }
                    }));
        for (var thread : threads) thread.join();
        failure.refuse();
    }
}
