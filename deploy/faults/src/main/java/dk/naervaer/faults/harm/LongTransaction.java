package dk.naervaer.faults.harm;

import dk.naervaer.faults.site.Site;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// Holds the horizon of the whole server back by one transaction that has written and waits.
final class LongTransaction {

    private LongTransaction() {}

    static void hold(String database, Duration time) {
        try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table held (at timestamptz) on commit drop");
            statement.execute("insert into held values (now())");
            Site.pause(time);
            connection.rollback();
        } catch (SQLException ended) {
            // The database was harmed by another fault meanwhile, so it holds nothing any more.
        }
    }
}
