package dk.naervaer.booking.intake.fhir.metadata;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirCall;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.web.access.ShowsNobody;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Date;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Where anybody may read what an EPJ may send and ask here.
@ShowsNobody
@Path("/fhir/r4/metadata")
@Produces(MediaType.WILDCARD)
public class MetadataEndpoint {

    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final CurrentVertxRequest requests;
    private final Date since;

    MetadataEndpoint(
            FhirAnswers answers,
            OperationOutcomes outcomes,
            CurrentVertxRequest requests,
            Clock clock) {
        this.answers = answers;
        this.outcomes = outcomes;
        this.requests = requests;
        this.since = Date.from(clock.instant());
    }

    @GET
    public Response metadata() {
        return answers.write(
                FhirCall.present(requests), Response.ok(), Capability.statement(since));
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
