package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.CLOSED;
import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.NAMED;
import static dk.naervaer.consent.relative.RelativeExamples.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.wiring.ConsentStreams;
import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.operations.access.StoredAccessLog;
import dk.naervaer.testing.ApprovedJson;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void facts_are_written_as_promised() {
        ApprovedJson.assertWrites(NAMED, "relative-named.v2");
        ApprovedJson.assertWrites(GIVEN, "relative-consent-given.v2");
        ApprovedJson.assertWrites(
                new ConsentWithdrawn(CONSENT, WITHDRAWN), "relative-consent-withdrawn.v1");
        ApprovedJson.assertWrites(new ConsentClosed(CONSENT, CLOSED), "relative-consent-closed.v1");
    }

    @Test
    void what_else_is_said_of_a_consent_is_written_as_promised() {
        RelativeExamples.further().forEach((name, fact) -> ApprovedJson.assertWrites(fact, name));
    }

    @Test
    void what_was_written_as_version_1_is_read_as_a_written_consent_to_attend() {
        var given = read("relative-consent-given.v1");
        assertThat(given)
                .isEqualTo(
                        new ConsentGiven(
                                CONSENT,
                                RelativeExamples.PATIENT,
                                RelativeExamples.PERSON,
                                RelativeExamples.attend(
                                        RelativeExamples.ONE, RelativeExamples.UNTIL),
                                Giver.written(Capacity.SELF, "2026-11-22"),
                                RelativeExamples.NOW,
                                RelativeExamples.CONTACT));
        assertThat(((RelativeNamed) read("relative-named.v1")).contact().confirmed()).isNull();
    }

    private static RelativeEvent read(String name) {
        return ConsentStreams.RELATIVES.read(
                new ObjectMapper().findAndRegisterModules(), name, ApprovedJson.of(name).text());
    }

    @Test
    void facts_are_read_again_from_the_store() {
        assertThat(ApprovedJson.read("relative-named.v2", RelativeNamed.class)).isEqualTo(NAMED);
        assertThat(ApprovedJson.read("relative-consent-given.v2", ConsentGiven.class))
                .isEqualTo(GIVEN);
    }

    @Test
    void every_version_ever_written_can_be_read() {
        Corpus.assertReadable(ConsentStreams.RELATIVES, StoredAccessLog.LOOKS);
    }
}
