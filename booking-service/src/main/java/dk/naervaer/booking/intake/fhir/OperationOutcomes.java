package dk.naervaer.booking.intake.fhir;

import dk.naervaer.web.error.ErrorFormat;
import dk.naervaer.web.error.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/// Says to an EPJ what went wrong, in its own words.
@Singleton
class OperationOutcomes implements ErrorFormat {

    static final String MEDIA_TYPE = "application/fhir+json";

    private final FhirJson json;

    OperationOutcomes(FhirJson json) {
        this.json = json;
    }

    @Override
    public boolean handles(String path) {
        return path.startsWith("/fhir/");
    }

    @Override
    public Response render(Problem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(json.write(outcome(problem)))
                .build();
    }

    static OperationOutcome outcome(Problem problem) {
        var outcome = new OperationOutcome();
        var code = code(problem.status());
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

    private static IssueType code(int status) {
        return switch (status) {
            case 400 -> IssueType.STRUCTURE;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.BUSINESSRULE;
            case 503 -> IssueType.TRANSIENT;
            default -> status < 500 ? IssueType.PROCESSING : IssueType.EXCEPTION;
        };
    }
}
