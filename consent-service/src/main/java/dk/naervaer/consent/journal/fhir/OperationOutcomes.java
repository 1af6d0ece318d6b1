package dk.naervaer.consent.journal.fhir;

import dk.naervaer.web.error.ErrorFormat;
import dk.naervaer.web.error.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/// Says to an EPJ what went wrong, in its own words.
@Singleton
class OperationOutcomes implements ErrorFormat {

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
        return texts.answer(Response.status(problem.status()), outcome(problem), form());
    }

    private FhirForm form() {
        var request = requests.getCurrent();
        try {
            return request == null ? FhirForm.JSON : FhirForm.asked(request);
        } catch (Refused _) {
            return FhirForm.JSON;
        }
    }

    private static OperationOutcome outcome(Problem problem) {
        var outcome = new OperationOutcome();
        for (var error : problem.errors())
            issue(outcome, problem).setDiagnostics(error.message()).addExpression(error.field());
        if (problem.errors().isEmpty()) issue(outcome, problem).setDiagnostics(sentence(problem));
        return outcome;
    }

    private static OperationOutcomeIssueComponent issue(OperationOutcome outcome, Problem problem) {
        return outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(code(problem.status()));
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
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.BUSINESSRULE;
            case 503 -> IssueType.TRANSIENT;
            default -> status < 500 ? IssueType.PROCESSING : IssueType.EXCEPTION;
        };
    }
}
