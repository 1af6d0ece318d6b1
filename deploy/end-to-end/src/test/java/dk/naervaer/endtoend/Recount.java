package dk.naervaer.endtoend;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Counts the events themselves, so that a figure can be held against what happened.
record Recount(Home home) {

    /// Consultations whose last word on how it went is HELD.
    long held() {
        return count(
                "booking",
                """
                select count(*) from (
                  select distinct on (stream_id) data->>'outcome' as outcome from event
                  where type = 'appointment-concluded.v1' order by stream_id, version desc) last
                where outcome = 'HELD'
                """);
    }

    /// Relatives who had a seat in one of those consultations.
    long joinedHeld() {
        var held =
                list(
                        "booking",
                        """
                        select stream_id from (
                          select distinct on (stream_id) stream_id, data->>'outcome' as outcome
                          from event where type = 'appointment-concluded.v1'
                          order by stream_id, version desc) last
                        where outcome = 'HELD'
                        """);
        var joined =
                list(
                        "invitation",
                        """
                        select 'appointment/' || (i.data->>'appointmentId')
                        from event i where i.type = 'invitation-issued.v1' and i.version = 1
                          and exists (select 1 from event j where j.stream_id = i.stream_id
                                      and j.type = 'invitation-joined.v1')
                        """);
        return joined.stream().filter(held::contains).count();
    }

    /// Streams whose versions are not 1, 2, 3 … without a gap.
    long streamsWithGaps(String database) {
        return count(
                database,
                """
                select count(*) from (
                  select stream_id from event group by stream_id
                  having max(version) <> count(*) or min(version) <> 1) broken
                """);
    }

    long parked(String database) {
        return count(database, "select count(*) from parked");
    }

    private long count(String database, String sql) {
        return Long.parseLong(list(database, sql).getFirst());
    }

    private List<String> list(String database, String sql) {
        try (var connection =
                        DriverManager.getConnection(
                                home.database(database), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException("Cannot count in " + database, broken);
        }
    }
}
