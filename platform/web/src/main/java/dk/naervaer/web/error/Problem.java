package dk.naervaer.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a request was refused, as RFC 9457 has it. It never repeats what the caller sent, since that
/// may be somebody's name or number.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One field and what is wrong with it.
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String title) {
        return new Problem("about:blank", title, status, null, null, List.of());
    }

    /// A name programs can switch on, such as `urn:naervaer:problem:already-cancelled`.
    public Problem type(String name) {
        return new Problem(name, title, status, detail, instance, errors);
    }

    public Problem detail(String text) {
        return new Problem(type, title, status, text, instance, errors);
    }

    /// The reference by which this one failure is found in the logs.
    public Problem instance(String reference) {
        return new Problem(type, title, status, detail, reference, errors);
    }

    public Problem error(String field, String message) {
        var more = new ArrayList<>(errors);
        more.add(new FieldError(field, message));
        return new Problem(type, title, status, detail, instance, more);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /// For the door only, where a refusal has to leave the middle of a method.
    public WebApplicationException exception() {
        return new WebApplicationException(title, response());
    }
}
