package dk.naervaer.booking.intake.fhir.exchange;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.fhir.format.FhirFormat;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a caller wishes beside the body: how to be answered, and on which conditions.
public record FhirCall(
        FhirFormat format,
        Wanted wanted,
        @Nullable String ifMatch,
        @Nullable String ifNoneMatch,
        @Nullable String ifNoneExist,
        @Nullable String key) {

    /// What the answer to a message is to hold (`Prefer: return=`).
    enum Wanted {
        MINIMAL,
        REPRESENTATION,
        OUTCOME
    }

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /// Fails with 406 when nothing we write is wanted.
    public static FhirCall present(CurrentVertxRequest requests) {
        var request = requests.getCurrent();
        return new FhirCall(
                format(request),
                wanted(request.request().getHeader("Prefer")),
                request.request().getHeader("If-Match"),
                request.request().getHeader("If-None-Match"),
                request.request().getHeader("If-None-Exist"),
                request.request().getHeader("Idempotency-Key"));
    }

    static FhirFormat format(RoutingContext request) {
        return FhirFormat.asked(
                request.request().getParam("_format"), request.request().getHeader("Accept"));
    }

    public OptionalLong expectedVersion() {
        return FhirQuery.expectedVersion(ifMatch);
    }

    public @Nullable String idempotencyKey() {
        if (key != null && (key.isBlank() || !KEY.matcher(key).matches()))
            throw Findings.unreadable("Idempotency-Key has 1 to 255 printable characters");
        return key;
    }

    private static Wanted wanted(@Nullable String prefer) {
        var text = prefer == null ? "" : prefer.toLowerCase(Locale.ROOT);
        if (text.contains("return=minimal")) return Wanted.MINIMAL;
        return text.contains("return=operationoutcome") ? Wanted.OUTCOME : Wanted.REPRESENTATION;
    }
}
