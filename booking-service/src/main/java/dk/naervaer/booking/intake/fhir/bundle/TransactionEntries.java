package dk.naervaer.booking.intake.fhir.bundle;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.appointment.FhirAppointments;
import dk.naervaer.booking.intake.fhir.appointment.FhirDeaths;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

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
        var entries = bundle.getEntry();
        var asked =
                IntStream.range(0, entries.size())
                        .filter(i -> !isPerson(entries.get(i)))
                        .boxed()
                        .toList();
        var messages = asked.stream().map(i -> message(entries.get(i), i)).toList();
        return appointments
                .followAll(epj, messages, n -> place(asked.get(n)))
                .call(() -> hearDeaths(epj, entries))
                .map(standings -> answers(entries, asked, standings));
    }

    private static boolean isPerson(BundleEntryComponent entry) {
        return entry.getResource() instanceof RelatedPerson
                || entry.getResource() instanceof Patient;
    }

    private FhirMessage message(BundleEntryComponent entry, int i) {
        try {
            if (entry.getRequest().hasIfMatch() || entry.getRequest().hasIfNoneExist())
                throw new RefusedMessage(
                        Problem.of(422, "A transaction takes no conditions: send it as a batch")
                                .type(OperationOutcomes.NOT_SUPPORTED));
            return BatchEntries.message(entry, () -> texts.bytes(entry.getResource()));
        } catch (RefusedMessage refused) {
            throw refused.at(place(i));
        }
    }

    private static String place(int i) {
        return "Bundle.entry[" + i + "]";
    }

    private Uni<Void> hearDeaths(RegisteredEpj epj, List<BundleEntryComponent> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .filter(entry -> entry.getResource() instanceof Patient)
                .onItem()
                .transformToUniAndConcatenate(
                        entry -> deaths.hear(epj, (Patient) entry.getResource()))
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
