package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.heard.HeardConsent.Given;
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
              withdrawn or exists (select 1 from person_died where person_id = patient) as withdrawn
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

    public Uni<Void> given(SqlClient tx, UUID relative, Given given) {
        return tx.preparedQuery(
                        """
                        insert into heard_consent (id, relative, patient, given)
                        values ($1, $2, $3, ($4::text)::jsonb)
                        on conflict (id) do update set given = excluded.given
                        """)
                .execute(Tuple.of(given.consentId(), relative, given.patient(), json.write(given)))
                .replaceWithVoid();
    }

    public Uni<Void> withdrawn(SqlClient tx, UUID id) {
        return tx.preparedQuery("update heard_consent set withdrawn = true where id = $1")
                .execute(Tuple.of(id))
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
                row.getBoolean("withdrawn"));
    }
}
