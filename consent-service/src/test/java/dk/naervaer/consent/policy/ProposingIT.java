package dk.naervaer.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Identity;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class ProposingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Metadata TEST = Metadata.of("patient", "test");

    @Inject
    CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection> handler;

    @Inject PersonalData personalData;
    @Inject Relatives relatives;
    @Inject Pool pool;
    @Inject ObjectMapper json;
    @Inject WhenEpjNamesRelativeThenPropose policy;

    private final TestTopics topics = new TestTopics();
    private final PersonId patient = new PersonId(UUID.randomUUID());

    @BeforeEach
    void the_patient_has_keys() {
        personalData.issue(patient).await().atMost(PATIENCE);
    }

    @Test
    void whom_an_epj_names_is_proposed_for_that_appointment_only_and_once() {
        var appointment = UUID.randomUUID();
        names(appointment, 1, "Max", "SONC");
        booked(appointment, 2);
        var consent = proposal().consents().getFirst();
        assertThat(consent.standing()).isEqualTo(Standing.PROPOSED);
        assertThat(consent.scope()).isEqualTo(Scope.appointment(appointment));
        assertThat(consent.until()).isEqualTo("2027-01-14");
        assertThat(consent.matters()).isEmpty();
        assertThat(proposal().phone()).isEqualTo("+4520123457");
        assertThat(proposal().confirmed()).isNull();

        names(appointment, 3, "Max", "CHILD");
        seenTo(appointment, "CHILD");
        assertThat(facts("relative-named.v2")).isEqualTo(1);
        assertThat(topics.await("consents", proposal().id().toString(), 2))
                .extracting(Published::type)
                .containsExactly(
                        "dk.naervaer.relative.named.v2",
                        "dk.naervaer.relative.consent-proposed.v1");
    }

    @Test
    void what_dk_core_calls_the_relative_is_kept() {
        var appointment = UUID.randomUUID();
        names(appointment, 1, "Max", "PARAUTH");
        booked(appointment, 2);
        assertThat(proposal().relationship()).isEqualTo(Relationship.PARAUTH);
    }

    @Test
    void whom_the_patient_has_refused_is_not_proposed_again() {
        var first = UUID.randomUUID();
        booked(first, 1);
        names(first, 2, "Max", "SONC");
        var refused = proposal();
        var id = refused.consents().getFirst().id();
        handle(refused.id(), new RefuseConsent(id, RelativeExamples.NOW));
        await().atMost(PATIENCE)
                .until(() -> proposal().consents().getFirst().standing() == Standing.REFUSED);
        var second = UUID.randomUUID();
        booked(second, 1);
        names(second, 2, "Max", "SONC");
        seenTo(second, "SONC");
        assertThat(facts("relative-named.v2")).isEqualTo(1);
        assertThat(facts("relative-consent-proposed.v1")).isEqualTo(1);
    }

    @Test
    void whom_the_patient_has_named_is_not_proposed() {
        nameThemselves();
        await().atMost(PATIENCE).until(() -> shown().size() == 1);
        var appointment = UUID.randomUUID();
        booked(appointment, 1);
        names(appointment, 2, "MAX", "SONC");
        seenTo(appointment, "SONC");
        assertThat(facts("relative-named.v2")).isEqualTo(1);
        assertThat(facts("relative-consent-proposed.v1")).isZero();
    }

    private void nameThemselves() {
        var person = new PersonId(UUID.randomUUID());
        var keys = personalData.issue(person).await().atMost(PATIENCE);
        handle(
                UUID.randomUUID(),
                new NameRelative(
                        patient,
                        person,
                        new Identity(
                                keys.seal(person, KeyClass.IDENTITY, "given", "Max"),
                                keys.seal(person, KeyClass.IDENTITY, "family", "Berggren")),
                        Relationship.SONC,
                        new Contact(null, null, Channel.CALL, "da", null),
                        Needs.NONE,
                        null));
    }

    private void handle(UUID relative, RelativeCommand command) {
        handler.handle(relative.toString(), command, TEST).await().atMost(PATIENCE);
    }

    private List<RelativeShown> shown() {
        return relatives.of(patient).await().atMost(PATIENCE);
    }

    private RelativeShown proposal() {
        await().atMost(PATIENCE)
                .until(() -> shown().stream().anyMatch(one -> !one.consents().isEmpty()));
        return shown().getFirst();
    }

    /// What was named last at the appointment has been heard, and seen to.
    private void seenTo(UUID appointment, String relationship) {
        await().atMost(PATIENCE)
                .until(() -> {
                    policy.look().await().atMost(PATIENCE);
                    return pool.preparedQuery(
                                            """
                                            select from named_by_epj
                                            where appointment_id = $1 and seen_to
                                              and named #>> '{relatives,0,relationship}' = $2
                                            """)
                                    .execute(Tuple.of(appointment, relationship))
                                    .await()
                                    .atMost(PATIENCE)
                                    .size()
                            == 1;
                });
    }

    /// Straight from the store: a view may be late.
    private long facts(String type) {
        return pool.preparedQuery(
                        """
                        select count(*) from event where type = $1 and data ->> 'patient' = $2
                        """)
                .execute(Tuple.of(type, patient.toString()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private void names(UUID appointment, long version, String given, String relationship) {
        var keys = personalData.keyring(patient).await().atMost(PATIENCE);
        var relative =
                new NamedByEpj.Relative(
                        keys.seal(patient, KeyClass.CONTACT, "relative-given", given),
                        keys.seal(patient, KeyClass.CONTACT, "relative-family", "Berggren"),
                        relationship,
                        keys.seal(patient, KeyClass.CONTACT, "relative-phone", "+4520123457"),
                        null);
        topics.publish(
                "appointments",
                "dk.naervaer.appointment.relatives-named.v1",
                appointment.toString(),
                version,
                json.valueToTree(new NamedByEpj.Named(patient, List.of(relative))).toString());
    }

    private void booked(UUID appointment, long version) {
        topics.publish(
                "appointments",
                "dk.naervaer.appointment.booked.v1",
                appointment.toString(),
                version,
                """
                {"identifier":{"system":"urn:oid:1.2.208.999.1.1","value":"SP-1"},
                 "patient":"%s","department":{"sor":"99990000000101","unit":"herlev-kardiologi"},
                 "slot":{"start":"2027-01-14T10:00:00","end":"2027-01-14T10:30:00",
                 "zone":"Europe/Copenhagen","startInstant":"2027-01-14T09:00:00Z",
                 "endInstant":"2027-01-14T09:30:00Z"},"contactForm":"PHYSICAL"}
                """
                        .formatted(patient));
    }
}
