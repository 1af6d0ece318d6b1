package dk.naervaer.faults.race;

import dk.naervaer.local.settings.Place;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the event stores of consent and invitation say of joins and withdrawals, in the order in
/// which it was committed.
///
/// A join and the revocation of its invitation stand in one stream, so their versions tell which
/// was committed first; the revocation and `door-closed` are one transaction, so its id tells which
/// revocation closed which door. Positions alone do not tell: a transaction gets its number before
/// it ends.
///
/// @param joins that were committed by a consent that was withdrawn
/// @param findings what must not be
public record DoorHistory(int withdrawn, int joins, List<String> findings) {

    /// How long a withdrawal may lie unheard before the door is held shut, and what clocks and
    /// looks take besides.
    private static final Duration UNHEARD = Duration.ofSeconds(7);

    private static final String USER = "postgres";

    private static final String INVITATIONS =
            """
            select stream_id, version, type, data->>'consentId' as consent,
                   data->>'reason' as reason, xid::text as xid, recorded_at
            from event
            where type in ('invitation-issued.v1', 'invitation-reissued.v1',
              'invitation-joined.v1', 'invitation-revoked.v1')
            order by stream_id, version
            """;
    private static final String DOORS =
            """
            select data->>'consentId' as consent, xid::text as xid, recorded_at
            from event where type = 'door-closed.v1'
            """;
    private static final String SAID =
            """
            select data->>'consentId' as consent, min(xid::text) as xid,
                   min(recorded_at) as recorded_at
            from event where type = '%s' group by 1
            """;

    private record Said(String xid, Instant at) {}

    public static DoorHistory of(Stage stage) throws SQLException {
        return of(stage, Set.of());
    }

    /// @param held consents that were withdrawn when the door had to be shut already: nobody joins
    ///   by one of them afterwards, not even for a moment
    public static DoorHistory of(Stage stage, Set<String> held) throws SQLException {
        var invitation = stage.database(Place.INVITATION);
        var consent = stage.database(Place.CONSENT);
        return new Reading(
                        said(invitation, DOORS),
                        said(consent, SAID.formatted("relative-consent-withdrawn.v1")),
                        said(consent, SAID.formatted("relative-consent-closed.v1")),
                        held)
                .judge(invitation);
    }

    private static Map<String, Said> said(String database, String sql) throws SQLException {
        var all = new HashMap<String, Said>();
        try (var connection = DriverManager.getConnection(database, USER, USER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next())
                all.put(rows.getString("consent"), new Said(rows.getString("xid"), at(rows)));
        }
        return all;
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("recorded_at").toInstant();
    }

    /// One pass over the invitations, stream after stream.
    private static final class Reading {

        private final Map<String, Said> doors;
        private final Map<String, Said> withdrawn;
        private final Map<String, Said> closed;
        private final Set<String> held;
        private final List<String> findings = new ArrayList<>();
        private final Set<String> joined = new HashSet<>();
        private final Set<String> revoked = new HashSet<>();
        private String stream = "";
        private String consent = "";

        Reading(
                Map<String, Said> doors,
                Map<String, Said> withdrawn,
                Map<String, Said> closed,
                Set<String> held) {
            this.doors = doors;
            this.withdrawn = withdrawn;
            this.closed = closed;
            this.held = held;
        }

        DoorHistory judge(String invitation) throws SQLException {
            try (var connection = DriverManager.getConnection(invitation, USER, USER);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(INVITATIONS)) {
                while (rows.next()) read(rows);
            }
            leave(Instant.MAX);
            for (var one : withdrawn.keySet()) {
                if (!doors.containsKey(one)) findings.add("Consent " + one + " closed no door.");
                if (!closed.containsKey(one))
                    findings.add("Consent " + one + " was never told that its door is closed.");
            }
            joined.retainAll(withdrawn.keySet());
            return new DoorHistory(withdrawn.size(), joined.size(), List.copyOf(findings));
        }

        private void read(ResultSet row) throws SQLException {
            if (!row.getString("stream_id").equals(stream)) {
                leave(Instant.MAX);
                revoked.clear();
                stream = row.getString("stream_id");
            }
            switch (row.getString("type")) {
                case "invitation-revoked.v1" -> revoke(row);
                case "invitation-joined.v1" -> join(at(row));
                default -> {
                    leave(at(row));
                    consent = row.getString("consent");
                    // What was cancelled or paused may be taken up again by the same consent.
                    revoked.remove(consent);
                }
            }
        }

        /// What ended for another reason, or by a pause, was over before the door was closed.
        private void revoke(ResultSet row) throws SQLException {
            var door = doors.get(consent);
            var said = withdrawn.get(consent);
            var closing =
                    revoked.add(consent)
                            && row.getString("reason").equals("WITHDRAWN")
                            && said != null
                            && !at(row).isBefore(said.at());
            if (closing && door != null && !door.xid().equals(row.getString("xid")))
                findings.add("%s and door %s were not closed as one.".formatted(stream, consent));
        }

        private void join(Instant at) {
            joined.add(consent);
            if (revoked.contains(consent))
                findings.add("%s was joined after its consent was closed.".formatted(stream));
            var said = withdrawn.get(consent);
            var longest = held.contains(consent) ? Duration.ZERO : UNHEARD;
            if (said != null && at.isAfter(said.at().plus(longest)))
                findings.add(
                        "%s was joined %.1f s after consent %s was withdrawn."
                                .formatted(
                                        stream,
                                        Duration.between(said.at(), at).toMillis() / 1e3,
                                        consent));
        }

        /// The invitation rests on the consent no longer, or its stream is over.
        private void leave(Instant at) {
            var door = doors.get(consent);
            if (door != null && door.at().isBefore(at) && !revoked.contains(consent))
                findings.add("%s outlived its door, %s.".formatted(stream, consent));
            consent = "";
        }
    }
}
