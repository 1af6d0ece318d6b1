package dk.naervaer.booking.intake.cloudevents;

import static dk.naervaer.booking.intake.Overheard.assertNothingIsToldOf;
import static dk.naervaer.booking.intake.Overheard.assertSoon;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.Overheard;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;

/// Every kept event is understood or refused, soon; with `JAZZER_FUZZ=1` others are sought.
class EventCorpusTest {

    private static final CloudEventsDialect DIALECT = new CloudEventsDialect();
    private static final RegisteredEpj EPJ = new RegisteredEpj(EpjExamples.EPJ);

    @FuzzTest(maxDuration = "5m")
    void any_event_is_understood_or_refused(byte[] event) {
        long begun = Overheard.now();
        DIALECT.recognises(event);
        try {
            assertThat(DIALECT.understand(EPJ, event)).isNotNull();
        } catch (RefusedMessage refused) {
            assertNothingIsToldOf(event, refused.problem().toString());
        }
        assertSoon(begun);
    }
}
