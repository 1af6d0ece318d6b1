package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.CLOSED;
import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.NAMED;
import static dk.naervaer.consent.relative.RelativeExamples.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

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
        ApprovedJson.assertWrites(NAMED, "relative-named.v1");
        ApprovedJson.assertWrites(GIVEN, "relative-consent-given.v1");
        ApprovedJson.assertWrites(
                new ConsentWithdrawn(CONSENT, WITHDRAWN), "relative-consent-withdrawn.v1");
        ApprovedJson.assertWrites(new ConsentClosed(CONSENT, CLOSED), "relative-consent-closed.v1");
    }

    @Test
    void facts_are_read_again_from_the_store() {
        assertThat(ApprovedJson.read("relative-named.v1", RelativeNamed.class)).isEqualTo(NAMED);
        assertThat(ApprovedJson.read("relative-consent-given.v1", ConsentGiven.class))
                .isEqualTo(GIVEN);
    }

    @Test
    void every_version_ever_written_can_be_read() {
        Corpus.assertReadable(ConsentStreams.RELATIVES, StoredAccessLog.LOOKS);
    }
}
