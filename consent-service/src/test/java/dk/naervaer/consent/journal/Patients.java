package dk.naervaer.consent.journal;

import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/// Patients who have named a relative and consented, by command and not by page.
@Singleton
class Patients {

    static final String CPR = "urn:oid:1.2.208.176.1.2";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Persons persons;
    private final Pool pool;
    private final ProjectionRunner projections;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;

    Patients(
            Persons persons,
            Pool pool,
            ProjectionRunner projections,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives) {
        this.persons = persons;
        this.pool = pool;
        this.projections = projections;
        this.relatives = relatives;
    }

    PersonId known(String number, String name) {
        return persons.register(CPR, number, name, "Lauridsen").await().atMost(PATIENCE);
    }

    /// A relative of theirs, and a consent to everything.
    void consented(PersonId patient, UUID relative, UUID consent) {
        var name =
                new NameRelative(
                        patient,
                        RelativeExamples.PERSON,
                        RelativeExamples.IDENTITY,
                        Relationship.SONC,
                        RelativeExamples.CONTACT,
                        Needs.NONE,
                        null);
        handle(relative, name);
        give(relative, consent, Scope.all(), 2);
    }

    void give(UUID relative, UUID id, Scope scope, int version) {
        handle(relative, RelativeExamples.give(id, scope, RelativeExamples.UNTIL));
        projections
                .reached(new StreamId("relative", relative.toString()), version)
                .await()
                .atMost(PATIENCE);
    }

    private void handle(UUID relative, RelativeCommand command) {
        relatives
                .handle(relative.toString(), command, Metadata.of("test", "test"))
                .await()
                .atMost(PATIENCE);
    }

    void booked(PersonId patient, String unit) {
        pool.query(
                        """
                        insert into appointment
                          (id, patient, sor, unit, starts_at, ends_at, contact_form, state)
                        values (gen_random_uuid(), '%s', '1', '%s', '2027-01-14T09:00Z',
                          '2027-01-14T09:30Z', 'PHYSICAL', 'BOOKED')
                        """
                                .formatted(patient, unit))
                .execute()
                .await()
                .atMost(PATIENCE);
    }

    long facts(UUID relative) {
        return pool.query(
                        "select count(*) from event where stream_id = 'relative/" + relative + "'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
