package dk.naervaer.consent.journal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import dk.naervaer.web.error.Problem;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/// Reads and writes FHIR R4 as JSON and XML; warm before the first question comes.
@Singleton
@Startup
class FhirTexts {

    private static final int LONGEST = 10_000;

    // Values we cannot read stay empty and are refused by name; nothing of a message is logged.
    private static final LenientErrorHandler LENIENT =
            new LenientErrorHandler(false).setErrorOnInvalidValue(false);

    private final FhirContext context;

    FhirTexts() {
        context = FhirContext.forR4();
        for (var form : FhirForm.values()) write(new Consent(), form);
    }

    /// A receipt is short, so that nothing in it can be nested without end.
    Parameters parameters(byte @Nullable [] body) {
        var text = body == null ? "" : new String(body, UTF_8).strip();
        if (text.length() > LONGEST)
            throw new Refused(Problem.of(413, "A receipt is at most 10,000 characters"));
        if (text.contains("<!")) throw Refused.unreadable("XML with a DTD or entities is not read");
        if (read(text) instanceof Parameters parameters) return parameters;
        throw Refused.unreadable("The body is not Parameters");
    }

    private IBaseResource read(String text) {
        var parser = text.startsWith("<") ? context.newXmlParser() : context.newJsonParser();
        try {
            return parser.setParserErrorHandler(LENIENT).parseResource(text);
        } catch (RuntimeException | StackOverflowError _) {
            // The library fails in many ways on what is no FHIR, and its messages quote the body.
            throw Refused.unreadable("The body is not a FHIR R4 resource in JSON or XML");
        }
    }

    String write(IBaseResource resource, FhirForm form) {
        return switch (form) {
            case JSON -> context.newJsonParser().encodeResourceToString(resource);
            case XML -> context.newXmlParser().encodeResourceToString(resource);
        };
    }

    Response answer(ResponseBuilder answer, IBaseResource resource, FhirForm form) {
        return answer.type(form.mediaType()).entity(write(resource, form)).build();
    }
}
