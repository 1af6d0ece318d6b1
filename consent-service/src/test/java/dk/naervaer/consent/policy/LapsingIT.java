package dk.naervaer.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Contact;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.Needs;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeCommand.PauseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class LapsingIT {

    private static final Metadata PATIENT = Metadata.of("patient", "test");

    @Inject
    CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection> handler;

    @Inject StreamType<RelativeEvent> streams;
    @Inject ProjectionRunner views;
    @Inject WhenDaysPassThenLapse clock;

    @Test
    void a_consent_that_has_ended_lapses_by_itself_and_once() {
        var relative = given(Scope.all(), RelativeExamples.TODAY.minusDays(1));
        clock.look().await().indefinitely();
        clock.look().await().indefinitely();
        var marker = given(Scope.all(), RelativeExamples.UNTIL);
        try (var topics = new TestTopics()) {
            topics.await("consents", marker, 2);
            assertThat(topics.await("consents", relative, 3))
                    .extracting(Published::type)
                    .containsExactly(
                            "dk.naervaer.relative.named.v2",
                            "dk.naervaer.relative.consent-given.v2",
                            "dk.naervaer.relative.consent-lapsed.v1");
        }
    }

    @Test
    void the_patient_is_told_thirty_days_before_unless_it_is_about_one_appointment() {
        var soon = RelativeExamples.TODAY.plusDays(30);
        var all = given(Scope.all(), soon);
        var one = given(Scope.appointment(UUID.randomUUID()), soon);
        var later = given(Scope.all(), soon.plusDays(1));
        clock.look().await().indefinitely();
        try (var topics = new TestTopics()) {
            assertThat(topics.await("consents", all, 3).getLast().type())
                    .isEqualTo("dk.naervaer.relative.renewal-noticed.v1");
            assertThat(topics.await("consents", one, 2)).hasSize(2);
            assertThat(topics.await("consents", later, 2)).hasSize(2);
        }
    }

    @Test
    void of_a_paused_consent_the_patient_is_told_as_well() {
        var paused = UUID.randomUUID();
        var all = given(paused, Scope.all(), RelativeExamples.TODAY.plusDays(30));
        record(all, new PauseConsent(paused, RelativeExamples.NOW));
        clock.look().await().indefinitely();
        clock.look().await().indefinitely();
        var marker = given(Scope.all(), RelativeExamples.UNTIL);
        try (var topics = new TestTopics()) {
            topics.await("consents", marker, 2);
            assertThat(topics.await("consents", all, 4))
                    .extracting(Published::type)
                    .containsExactly(
                            "dk.naervaer.relative.named.v2",
                            "dk.naervaer.relative.consent-given.v2",
                            "dk.naervaer.relative.consent-paused.v1",
                            "dk.naervaer.relative.renewal-noticed.v1");
        }
    }

    /// Given a year before, so that it may end on any day since.
    private String given(Scope scope, LocalDate until) {
        return given(UUID.randomUUID(), scope, until);
    }

    private String given(UUID consent, Scope scope, LocalDate until) {
        var id = UUID.randomUUID().toString();
        var before = RelativeExamples.TODAY.minusDays(60);
        record(
                id,
                new NameRelative(
                        RelativeExamples.PATIENT,
                        new PersonId(UUID.randomUUID()),
                        RelativeExamples.IDENTITY,
                        Relationship.SONC,
                        new Contact(null, null, Channel.CALL, "da", null),
                        Needs.NONE,
                        null));
        record(
                id,
                new GiveConsent(
                        consent,
                        new Grant(Degree.ATTEND, null, scope, until),
                        Giver.written(Capacity.SELF, "1"),
                        Circumstances.ofAge(66),
                        RelativeExamples.NOW.minusSeconds(60 * 86_400),
                        before));
        return id;
    }

    private void record(String id, RelativeCommand command) {
        var outcome = handler.handle(id, command, PATIENT).await().indefinitely();
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        if (outcome instanceof Outcome.Recorded<RelativeRejection>(var version))
            views.reached(streams.id(id), version).await().indefinitely();
    }
}
