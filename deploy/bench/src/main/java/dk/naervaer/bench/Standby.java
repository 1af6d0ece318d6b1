package dk.naervaer.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Sends the followers of a store to rest and wakes them, by holding the locks on which a second
/// instance of the service would stand by.
final class Standby implements AutoCloseable {

    private static final String HOLDERS =
            """
            select %s from pg_locks
            where locktype = 'advisory' and granted and pid <> pg_backend_pid()
              and database = (select oid from pg_database where datname = current_database())
              and ((classid::bigint << 32) | objid::bigint) = hashtextextended(?, 0)
            """;

    private final Connection connection;
    private final List<String> followers;

    /// At rest from now on.
    Standby(Connection connection, List<String> followers) throws SQLException {
        this.connection = connection;
        this.followers = followers;
        rest();
    }

    void rest() throws SQLException {
        for (var follower : followers)
            while (!isMine(follower))
                ask(HOLDERS.formatted("pg_terminate_backend(pid, 5000)"), follower);
    }

    private boolean isMine(String follower) throws SQLException {
        var sql = "select 1 where pg_try_advisory_lock(hashtextextended(?, 0))";
        return ask(sql, follower);
    }

    /// Returns when all of them follow again; how soon they notice is not part of any figure.
    void wake() throws SQLException {
        for (var follower : followers)
            ask("select pg_advisory_unlock(hashtextextended(?, 0))", follower);
        Ground.await("the followers are awake", this::areAwake);
    }

    private boolean areAwake() {
        try {
            for (var follower : followers)
                if (!ask(HOLDERS.formatted("pid"), follower)) return false;
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean ask(String sql, String follower) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, follower);
            return statement.executeQuery().next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
