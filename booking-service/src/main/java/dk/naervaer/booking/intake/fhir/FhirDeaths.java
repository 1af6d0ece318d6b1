package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Patient;

/// Hears of a Patient that they have died, and of nothing else.
@Singleton
class FhirDeaths {

    private static final Problem WAITS =
            Problem.of(202, "A death has been told, and somebody has to see to it");

    private final FhirDialect dialect;
    private final MessageLog log;

    FhirDeaths(FhirDialect dialect, MessageLog log) {
        this.dialect = dialect;
        this.log = log;
    }

    /// What has become of the message, which is refused when it does not say who has died.
    Uni<Fate> hear(RegisteredEpj epj, Patient patient, Supplier<byte[]> message) {
        if (FhirDialect.understand(patient) instanceof Understood.Death)
            return log.keep(epj, dialect, Fate.PARKED, WAITS, message.get())
                    .replaceWith(Fate.PARKED);
        log.note(epj, dialect, Fate.IRRELEVANT, null);
        return Uni.createFrom().item(Fate.IRRELEVANT);
    }
}
