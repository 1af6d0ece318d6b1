package dk.naervaer.booking.intake.hl7v2.answer;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.error.Problem.FieldError;

/// What kind of fault it is, by HL7's table 0357.
enum ErrorCode {
    MISSING("101", "Required field missing"),
    DATA("102", "Data type error"),
    VALUE("103", "Table value not found"),
    TYPE("200", "Unsupported message type"),
    EVENT("201", "Unsupported event code"),
    PROCESSING("202", "Unsupported processing id"),
    VERSION("203", "Unsupported version id"),
    UNKNOWN_KEY("204", "Unknown key identifier"),
    USED_KEY("205", "Duplicate key identifier"),
    INTERNAL("207", "Application internal error");

    private final String number;
    private final String text;

    ErrorCode(String number, String text) {
        this.number = number;
        this.text = text;
    }

    String number() {
        return number;
    }

    String text() {
        return text;
    }

    static ErrorCode of(Problem problem, FieldError error) {
        return switch (error.field()) {
            case "MSH-3", "AIS-3.1", "SCH-8.1" -> VALUE;
            case "MSH-9.1" -> TYPE;
            case "MSH-9.2" -> EVENT;
            case "MSH-11" -> PROCESSING;
            case "MSH-12" -> VERSION;
            default -> of(problem.status(), error.message());
        };
    }

    private static ErrorCode of(int status, String message) {
        return switch (status) {
            case 400, 422 -> message.startsWith(Findings.MISSING) ? MISSING : DATA;
            case 404 -> UNKNOWN_KEY;
            case 409 -> USED_KEY;
            default -> INTERNAL;
        };
    }
}
