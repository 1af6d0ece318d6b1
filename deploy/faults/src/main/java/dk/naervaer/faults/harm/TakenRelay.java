package dk.naervaer.faults.harm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Takes from one service the place of the one who publishes: it goes on deciding, and nobody hears
/// of it until this is closed.
public final class TakenRelay implements AutoCloseable {

    private static final String END =
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and pid <> pg_backend_pid()
              and ((classid::bigint << 32) | objid::bigint) = hashtextextended('relay', 0)
            """;
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('relay', 0))";
    private static final String USER = "postgres";

    private final Connection place;

    private TakenRelay(Connection place) {
        this.place = place;
    }

    /// @param database the service's, straight to the server
    public static TakenRelay of(String database) throws SQLException {
        var connection = DriverManager.getConnection(database, USER, USER);
        while (!taken(connection)) Thread.onSpinWait();
        return new TakenRelay(connection);
    }

    private static boolean taken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(END);
            try (var answer = statement.executeQuery(TAKE)) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        place.close();
    }
}
