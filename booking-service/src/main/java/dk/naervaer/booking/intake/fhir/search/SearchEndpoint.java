package dk.naervaer.booking.intake.fhir.search;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirCall;
import dk.naervaer.booking.intake.fhir.exchange.FhirQuery;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Where an EPJ looks for what it has told.
@Looks(Purpose.EXCHANGE)
@Path("/fhir/r4/Appointment")
@Produces(MediaType.WILDCARD)
public class SearchEndpoint {

    private final FhirSearches searches;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;

    SearchEndpoint(
            FhirSearches searches,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests) {
        this.searches = searches;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Finds appointments; never with a CPR number in the address")
    public Uni<Response> search() {
        return found(inAddress());
    }

    @POST
    @Path("_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Finds appointments, by a patient's number too")
    public Uni<Response> search(byte @Nullable [] form) {
        var asked = new LinkedHashMap<>(inAddress());
        asked.putAll(FhirQuery.parameters(FhirTexts.text(form == null ? new byte[0] : form)));
        return found(asked);
    }

    private Map<String, List<String>> inAddress() {
        var asked =
                FhirQuery.parameters(
                        Objects.requireNonNullElse(requests.getCurrent().request().query(), ""));
        FhirSearch.refuseInAddress(asked);
        return asked;
    }

    private Uni<Response> found(Map<String, List<String>> asked) {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj -> searches.find(epj, asked))
                .map(bundle -> answers.write(call, Response.ok(), bundle));
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
