package dk.naervaer.faults.harm;

import dk.naervaer.faults.site.Site;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// Holds others up by one transaction that has written, or locked, and waits.
final class LongTransaction {

    private LongTransaction() {}

    /// Holds nothing but the horizon.
    static void hold(String database, Duration time) {
        hold(database, "create temporary table held on commit drop as select now()", time);
    }

    /// Keeps everybody else from writing what consent-service keeps of appointments.
    static void lock(String server, Duration time) {
        hold(server + "/consent", "lock table appointment in exclusive mode", time);
    }

    private static void hold(String database, String first, Duration time) {
        try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(first);
            Site.pause(time);
            connection.rollback();
        } catch (SQLException ended) {
            // The database was harmed by another fault meanwhile, so it holds nothing any more.
        }
    }
}
