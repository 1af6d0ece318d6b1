package dk.naervaer.booking.intake.fhir.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.web.error.Problem;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/// Reads and writes FHIR R4 as JSON and XML; warm before the first message comes.
@Singleton
@Startup
public final class FhirTexts {

    static final int LONGEST = 1_048_576;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // Values we cannot read stay empty and are refused by name; nothing of a message is logged.
    private static final LenientErrorHandler LENIENT =
            new LenientErrorHandler(false).setErrorOnInvalidValue(false);

    private final FhirContext context;

    public FhirTexts() {
        context = FhirContext.forR4();
        var warm = new Appointment();
        warm.addContained(new Patient());
        for (var format : FhirFormat.values()) read(write(warm, format).getBytes(UTF_8));
    }

    /// A message of one resource; which of the two forms it has shows in its first character.
    public Resource read(byte[] body) {
        return read(body, LONGEST);
    }

    /// A bundle holds many messages, and is bounded by what the door lets through.
    public Bundle readBundle(byte[] body) {
        if (read(body, Integer.MAX_VALUE) instanceof Bundle bundle) return bundle;
        throw Findings.unreadable("The body is not a Bundle of the type batch");
    }

    private Resource read(byte[] body, int longest) {
        if (body.length > longest)
            throw new RefusedMessage(Problem.of(413, "A message is at most 1 MB"));
        var text = text(body);
        if (text.startsWith("<")) {
            Nesting.checkXml(text);
            return parse(context.newXmlParser(), text);
        }
        Nesting.checkJson(text);
        return parse(context.newJsonParser(), text);
    }

    /// FHIR is always UTF-8.
    public static String text(byte[] body) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString().strip();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                    ? text.substring(1).strip()
                    : text;
        } catch (CharacterCodingException _) {
            throw Findings.unreadable("The body is not in UTF-8");
        }
    }

    private static Resource parse(IParser parser, String text) {
        IBaseResource read;
        try {
            read = parser.setParserErrorHandler(LENIENT).parseResource(text);
        } catch (RuntimeException _) {
            // The library fails in many ways on what is no FHIR, and its messages quote the body.
            throw Findings.unreadable("The body is not a FHIR R4 resource in JSON or XML");
        }
        if (read instanceof Resource resource) return resource;
        throw Findings.unreadable("The body is not a FHIR R4 resource");
    }

    public String write(IBaseResource resource, FhirFormat format) {
        return switch (format) {
            case JSON -> context.newJsonParser().encodeResourceToString(resource);
            case XML -> context.newXmlParser().encodeResourceToString(resource);
        };
    }

    public byte[] bytes(IBaseResource resource) {
        return write(resource, FhirFormat.JSON).getBytes(UTF_8);
    }
}
