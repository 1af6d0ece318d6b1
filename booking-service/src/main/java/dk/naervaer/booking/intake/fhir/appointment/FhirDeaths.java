package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hl7.fhir.r4.model.Patient;

/// Hears of a Patient that they have died, and of nothing else.
@Singleton
public class FhirDeaths {

    private final FhirDialect dialect;
    private final Intake intake;
    private final MessageLog log;

    FhirDeaths(FhirDialect dialect, Intake intake, MessageLog log) {
        this.dialect = dialect;
        this.intake = intake;
        this.log = log;
    }

    /// What has become of the message, which is refused when it does not say who has died.
    public Uni<Fate> hear(RegisteredEpj epj, Patient patient) {
        return intake.heed(epj, FhirDialect.understand(patient))
                .map(Intake.Heeded::fate)
                .invoke(fate -> log.note(epj, dialect, fate, null));
    }
}
