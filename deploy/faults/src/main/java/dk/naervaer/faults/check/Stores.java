package dk.naervaer.faults.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads what the services have in PostgreSQL, past every proxy.
record Stores(String server) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// How a row is read.
    private interface Form<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Fact> facts(String service) {
        return list(
                service,
                """
                select stream_id, version, xid::text::bigint, seq, type, data::text
                from event order by stream_id, version
                """,
                row ->
                        new Fact(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getString(5),
                                json(row.getString(6))));
    }

    List<Heard> heard(String service) {
        return list(
                service,
                "select consumer, stream_id, version from heard",
                row -> new Heard(service, row.getString(1), row.getString(2), row.getLong(3)));
    }

    List<Parked> parked(String service) {
        return list(
                service,
                "select consumer, stream_id, version, reason from parked",
                row ->
                        new Parked(
                                service,
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4)));
    }

    List<Kept> keptByConsent() {
        return kept(
                "consent",
                """
                select id, to_char(starts_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD"T"HH24:MI'),
                  sor, state = 'CANCELLED' from appointment
                """);
    }

    List<Kept> keptByInvitation() {
        return kept(
                "invitation",
                """
                select id, to_char((slot->>'startInstant')::timestamptz at time zone 'Europe/Copenhagen',
                  'YYYY-MM-DD"T"HH24:MI'), department->>'sor', state = 'CANCELLED'
                from heard_appointment
                """);
    }

    private List<Kept> kept(String service, String sql) {
        return list(
                service,
                sql,
                row ->
                        new Kept(
                                service,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The store holds what is no JSON", broken);
        }
    }

    private <T> List<T> list(String database, String sql, Form<T> form) {
        var address = "jdbc:postgresql://" + server + "/" + database;
        try (var connection = DriverManager.getConnection(address, "postgres", "postgres");
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(form.read(rows));
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException("Cannot read " + database, broken);
        }
    }
}
