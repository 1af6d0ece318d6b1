package dk.naervaer.booking.intake.fhir.reading;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

/// The entries of a transaction, each known by its place, with what no entry of one may ask.
public record FhirTransaction(Bundle bundle) {

    /// Those that tell of an appointment: persons are read along.
    public List<Integer> places() {
        return IntStream.range(0, bundle.getEntry().size())
                .filter(i -> !isPerson(bundle.getEntry().get(i)))
                .boxed()
                .toList();
    }

    private static boolean isPerson(BundleEntryComponent entry) {
        return entry.getResource() instanceof RelatedPerson
                || entry.getResource() instanceof Patient;
    }

    public List<Patient> patients() {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
    }

    /// What is read of an entry; fails with what is wrong with it, named by its place.
    public <T> T at(int i, Function<BundleEntryComponent, T> reading) {
        try {
            var entry = bundle.getEntry().get(i);
            if (isConditional(entry))
                throw new RefusedMessage(
                        Problem.of(422, "A transaction takes no conditions: send it as a batch")
                                .type(RefusedMessage.NOT_SUPPORTED));
            return reading.apply(entry);
        } catch (RefusedMessage refused) {
            throw refused.at(place(i));
        }
    }

    boolean isConditional() {
        return bundle.getEntry().stream().anyMatch(FhirTransaction::isConditional);
    }

    private static boolean isConditional(BundleEntryComponent entry) {
        return entry.getRequest().hasIfMatch() || entry.getRequest().hasIfNoneExist();
    }

    public static String place(int i) {
        return "Bundle.entry[" + i + "]";
    }
}
