package dk.naervaer.booking.intake.fhir.exchange;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.fhir.format.FhirFormat;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.web.error.ErrorFormat;
import dk.naervaer.web.error.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/// Says to an EPJ what went wrong, in its own words.
@Singleton
public class OperationOutcomes implements ErrorFormat {

    private final FhirTexts texts;
    private final CurrentVertxRequest requests;

    OperationOutcomes(FhirTexts texts, CurrentVertxRequest requests) {
        this.texts = texts;
        this.requests = requests;
    }

    @Override
    public boolean handles(String path) {
        return path.startsWith("/fhir/");
    }

    @Override
    public Response render(Problem problem) {
        var format = format();
        return Response.status(problem.status())
                .type(format.mediaType())
                .entity(texts.write(outcome(problem), format))
                .build();
    }

    private FhirFormat format() {
        var request = requests.getCurrent();
        try {
            return request == null ? FhirFormat.JSON : FhirCall.format(request);
        } catch (RefusedMessage _) {
            return FhirFormat.JSON;
        }
    }

    public static OperationOutcome said(String sentence) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics(sentence);
        return outcome;
    }

    /// What the sender should know of a message that was taken.
    public static OperationOutcome outcome(Standing standing) {
        var outcome = new OperationOutcome();
        for (var remark : standing.remarks())
            outcome.addIssue()
                    .setSeverity(remark.severity())
                    .setCode(IssueType.INFORMATIONAL)
                    .setDiagnostics(remark.text())
                    .addExpression(remark.expression());
        if (standing.fhir().isEmpty() || !outcome.hasIssue())
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .setDiagnostics(
                            standing.fhir().isPresent()
                                    ? "Taken"
                                    : "Noted; it is booked when patient, department and time are"
                                            + " told");
        return outcome;
    }

    public static OperationOutcome outcome(Problem problem) {
        var outcome = new OperationOutcome();
        var code = code(problem);
        for (var error : problem.errors())
            outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(code)
                    .setDiagnostics(error.message())
                    .addExpression(error.field());
        if (problem.errors().isEmpty())
            outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(code)
                    .setDiagnostics(sentence(problem));
        return outcome;
    }

    private static String sentence(Problem problem) {
        var reference = problem.instance() == null ? "" : " (" + problem.instance() + ")";
        return (problem.detail() == null ? problem.title() : problem.detail()) + reference;
    }

    private static IssueType code(Problem problem) {
        if (RefusedMessage.NOT_SUPPORTED.equals(problem.type())) return IssueType.NOTSUPPORTED;
        int status = problem.status();
        return switch (status) {
            case 400 -> IssueType.STRUCTURE;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.BUSINESSRULE;
            case 429 -> IssueType.THROTTLED;
            case 503 -> IssueType.TRANSIENT;
            default -> status < 500 ? IssueType.PROCESSING : IssueType.EXCEPTION;
        };
    }
}
