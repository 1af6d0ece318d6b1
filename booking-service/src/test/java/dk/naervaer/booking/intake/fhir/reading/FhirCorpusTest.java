package dk.naervaer.booking.intake.fhir.reading;

import static dk.naervaer.booking.intake.Overheard.assertNothingIsToldOf;
import static dk.naervaer.booking.intake.Overheard.assertSoon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.Overheard;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.format.FhirFormat;
import org.junit.jupiter.api.BeforeAll;

/// Every kept FHIR message is understood or refused, soon; with `JAZZER_FUZZ=1` others are sought.
class FhirCorpusTest {

    private static final FhirDialect DIALECT = Dialects.fhir();
    private static final RegisteredEpj EPJ = new RegisteredEpj(EpjExamples.EPJ);

    @BeforeAll
    static void warm() {
        DIALECT.understand(EPJ, "{\"resourceType\":\"Patient\"}".getBytes(UTF_8));
    }

    @FuzzTest(maxDuration = "5m")
    void any_message_is_understood_or_refused(byte[] message) {
        long begun = Overheard.now();
        DIALECT.recognises(message);
        try {
            assertThat(DIALECT.understand(EPJ, message)).isNotNull();
        } catch (RefusedMessage refused) {
            assertNothingIsToldOf(message, refused.problem().toString());
            assertNothingIsToldOf(
                    message,
                    Dialects.TEXTS.write(
                            OperationOutcomes.outcome(refused.problem()), FhirFormat.JSON));
        }
        assertSoon(begun);
    }
}
