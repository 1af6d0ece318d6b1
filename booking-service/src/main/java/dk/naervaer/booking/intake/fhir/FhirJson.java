package dk.naervaer.booking.intake.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Patient;

/// Reads and writes FHIR R4 as JSON; warm before the first message comes.
@Singleton
@Startup
class FhirJson {

    // Values we cannot read stay empty and are refused by name; nothing of a message is logged.
    private static final LenientErrorHandler LENIENT =
            new LenientErrorHandler(false).setErrorOnInvalidValue(false);

    private final FhirContext context;

    FhirJson() {
        context = FhirContext.forR4();
        var warm = new Appointment();
        warm.addContained(new Patient());
        read(write(warm));
    }

    Appointment read(String body) {
        if (parse(body) instanceof Appointment appointment) return appointment;
        throw unreadable("The body is not an Appointment");
    }

    List<Bundle.BundleEntryComponent> readBatch(String body) {
        if (parse(body) instanceof Bundle bundle && bundle.getType() == BundleType.BATCH)
            return bundle.getEntry();
        throw unreadable("The body is not a Bundle of the type batch");
    }

    private IBaseResource parse(String body) {
        try {
            return parser().parseResource(body);
        } catch (DataFormatException | ClassCastException | IllegalArgumentException _) {
            throw unreadable("The body is not a FHIR R4 resource in JSON");
        }
    }

    String write(IBaseResource resource) {
        return parser().encodeResourceToString(resource);
    }

    static RefusedMessage unreadable(String why) {
        return new RefusedMessage(Problem.of(400, why));
    }

    private IParser parser() {
        return context.newJsonParser().setParserErrorHandler(LENIENT);
    }
}
