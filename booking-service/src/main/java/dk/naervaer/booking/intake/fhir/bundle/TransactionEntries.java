package dk.naervaer.booking.intake.fhir.bundle;

import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.appointment.FhirAppointments;
import dk.naervaer.booking.intake.fhir.appointment.FhirDeaths;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.booking.intake.fhir.reading.FhirTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;

/// The entries of a transaction: all of them are taken, or none.
@Singleton
class TransactionEntries {

    private final FhirAppointments appointments;
    private final FhirDeaths deaths;
    private final FhirTexts texts;

    TransactionEntries(FhirAppointments appointments, FhirDeaths deaths, FhirTexts texts) {
        this.appointments = appointments;
        this.deaths = deaths;
        this.texts = texts;
    }

    /// Fails with what is wrong with one of them, named by its place.
    Uni<List<BundleEntryComponent>> take(RegisteredEpj epj, Bundle bundle) {
        var transaction = new FhirTransaction(bundle);
        var asked = transaction.places();
        var messages = asked.stream().map(i -> transaction.at(i, this::message)).toList();
        return appointments
                .followAll(epj, messages, n -> FhirTransaction.place(asked.get(n)))
                .call(() -> hearDeaths(epj, transaction.patients()))
                .map(standings -> answers(bundle.getEntry(), asked, standings));
    }

    private FhirMessage message(BundleEntryComponent entry) {
        return BatchEntries.message(entry, () -> texts.bytes(entry.getResource()));
    }

    private Uni<Void> hearDeaths(RegisteredEpj epj, List<Patient> patients) {
        return Multi.createFrom()
                .iterable(patients)
                .onItem()
                .transformToUniAndConcatenate(patient -> deaths.hear(epj, patient))
                .onItem()
                .ignoreAsUni();
    }

    private static List<BundleEntryComponent> answers(
            List<BundleEntryComponent> entries, List<Integer> asked, List<Standing> standings) {
        var answers = new ArrayList<BundleEntryComponent>();
        for (int i = 0; i < entries.size(); i++) {
            int n = asked.indexOf(i);
            answers.add(n < 0 ? BatchEntries.readAlong() : BatchEntries.told(standings.get(n)));
        }
        return answers;
    }
}
