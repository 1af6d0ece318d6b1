package dk.naervaer.eventsourcing.heard;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.naervaer.eventsourcing.store.VersionConflict;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Tells a fault of the surroundings, which passes, from a fact that this service cannot handle.
public final class Faults {

    // Connection, resources, operator intervention, serialisation and deadlock.
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");

    public static boolean passes(Throwable failure) {
        return switch (failure) {
            case PgException e -> e.getSqlState() != null && passing(e.getSqlState());
            // An IOException by descent only: the body will not read any better tomorrow.
            case JsonProcessingException _ -> false;
            case VersionConflict _, IOException _, TimeoutException _, VertxException _ -> true;
            case io.smallrye.mutiny.TimeoutException _ -> true;
            // What the database's driver throws when a connection is lost while it is being made.
            case NoStackTraceThrowable _ -> true;
            // Of effects that shared a transaction one met the fault, the others only its end.
            case CompositeException e -> e.getCauses().stream().anyMatch(Faults::passes);
            default -> failure.getCause() != null && passes(failure.getCause());
        };
    }

    private static boolean passing(String sqlState) {
        return PASSING.contains(sqlState.substring(0, 2));
    }

    private Faults() {}
}
