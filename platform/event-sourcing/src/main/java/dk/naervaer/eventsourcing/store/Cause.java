package dk.naervaer.eventsourcing.store;

import io.vertx.pgclient.PgException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names a failure for a log: what it was and where, never its message, which may quote values.
public final class Cause {

    private static final String OURS = "dk.naervaer.";
    private static final int DEPTH = 5;

    public static String of(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEPTH)
                .map(Cause::one)
                .collect(Collectors.joining(" from "));
    }

    private static String one(Throwable failure) {
        var state = failure instanceof PgException e ? " " + e.getSqlState() : "";
        var at =
                Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
        return failure.getClass().getSimpleName() + state + at;
    }

    private Cause() {}
}
