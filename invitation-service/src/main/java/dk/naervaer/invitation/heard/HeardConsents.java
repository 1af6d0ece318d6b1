package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.heard.HeardConsent.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The consents this service has heard of.
@Singleton
public class HeardConsents {

    // What somebody who has died consented to lets nobody in any more.
    private static final String SELECT =
            """
            select id, relative, given::text,
              case when exists (select 1 from person_died where person_id = patient)
                then 'ENDED' else standing end as standing
            from heard_consent
            """;

    private final Json json;

    HeardConsents(Json json) {
        this.json = json;
    }

    public Uni<Optional<HeardConsent>> find(SqlClient client, UUID id) {
        return client.preparedQuery(SELECT + "where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> read(rows).stream().findFirst());
    }

    /// All that the patient has ever given, the withdrawn ones too, in a steady order.
    public Uni<List<HeardConsent>> of(SqlClient client, UUID patient) {
        return client.preparedQuery(SELECT + "where patient = $1 order by id")
                .execute(Tuple.of(patient))
                .map(this::read);
    }

    /// All that were ever given for that relative, in a steady order.
    public Uni<List<HeardConsent>> ofRelative(SqlClient client, UUID relative) {
        return client.preparedQuery(SELECT + "where relative = $1 order by id")
                .execute(Tuple.of(relative))
                .map(this::read);
    }

    public Uni<Void> keep(SqlClient tx, HeardConsent consent) {
        var given = consent.given();
        return tx.preparedQuery(
                        """
                        insert into heard_consent (id, relative, patient, given, standing)
                        values ($1, $2, $3, ($4::text)::jsonb, $5)
                        on conflict (id) do update
                        set given = excluded.given, standing = excluded.standing
                        """)
                .execute(
                        Tuple.of(
                                consent.id(),
                                consent.relative(),
                                given.patient(),
                                json.write(given),
                                consent.standing().name()))
                .replaceWithVoid();
    }

    private List<HeardConsent> read(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private HeardConsent read(Row row) {
        return new HeardConsent(
                row.getUUID("id"),
                row.getUUID("relative"),
                json.read(row.getString("given"), Given.class),
                Standing.valueOf(row.getString("standing")));
    }
}
