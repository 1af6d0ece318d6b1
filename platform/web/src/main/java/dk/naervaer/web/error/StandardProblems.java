package dk.naervaer.web.error;

import jakarta.ws.rs.core.Response.Status;

/// One plain sentence for each status the framework itself may answer with.
public final class StandardProblems {

    private StandardProblems() {}

    public static Problem of(int status) {
        return Problem.of(status, title(status));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request could not be read";
            case 401 -> "Sign in, or send a valid access token";
            case 403 -> "You have no access to this";
            case 404 -> "There is nothing here";
            case 405 -> "The resource does not answer this method";
            case 406 -> "The resource has no such representation";
            case 413 -> "The body is too large";
            case 415 -> "The body's media type is not understood";
            case 422 -> "The request breaks a rule";
            case 500 -> "Something went wrong on our side";
            case 503 -> "This is not possible right now; try again shortly";
            default -> reason(status);
        };
    }

    private static String reason(int status) {
        var known = Status.fromStatusCode(status);
        return known == null ? "The request was refused" : known.getReasonPhrase();
    }
}
