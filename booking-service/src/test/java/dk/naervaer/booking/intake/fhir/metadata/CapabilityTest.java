package dk.naervaer.booking.intake.fhir.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.fhir.PlainR4;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.junit.jupiter.api.Test;

class CapabilityTest {

    @Test
    void what_may_be_sent_and_asked_is_told_in_valid_fhir() {
        var statement = Capability.statement(Date.from(Instant.parse("2026-11-28T12:00:00Z")));
        assertThat(PlainR4.faults(statement)).isEmpty();
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatementRestResourceComponent::getType)
                .containsExactly("Appointment", "Patient", "AppointmentResponse", "Subscription");
    }
}
