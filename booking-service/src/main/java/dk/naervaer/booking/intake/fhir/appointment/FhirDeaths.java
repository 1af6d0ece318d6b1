package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hl7.fhir.r4.model.Patient;

/// Hears of a Patient that they have died, or live after all, and of nothing else.
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

    /// What its sender is told.
    Uni<String> answer(RegisteredEpj epj, Patient patient) {
        return hear(epj, patient).map(fate -> sentence(FhirDialect.understand(patient), fate));
    }

    private static String sentence(Understood understood, Fate fate) {
        return switch (understood) {
            case Understood.Death _ -> "The death is known: messages, links and reminders stop";
            case Understood.Life _ when fate == Fate.CHANGED ->
                    "The death is withdrawn: what has ended stays ended, new invitations are sent";
            case Understood.Life _ -> "No death is known that this sender has told of";
            case Understood.Telling _, Understood.Together _, Understood.Irrelevant _ ->
                    "Of a patient only a death is heard; nothing is kept of this message";
        };
    }

    /// What has become of the message, which is refused when it does not say who has died.
    public Uni<Fate> hear(RegisteredEpj epj, Patient patient) {
        return intake.heed(epj, FhirDialect.understand(patient))
                .map(Intake.Heeded::fate)
                .invoke(fate -> log.note(epj, dialect, fate, null));
    }
}
