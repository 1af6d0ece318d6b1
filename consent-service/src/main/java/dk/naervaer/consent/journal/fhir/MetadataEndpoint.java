package dk.naervaer.consent.journal.fhir;

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

/// Where anybody may read what an EPJ may ask and confirm here.
@ShowsNobody
@Path("/fhir/r4/metadata")
@Produces(MediaType.WILDCARD)
public class MetadataEndpoint {

    private final FhirTexts texts;
    private final OperationOutcomes outcomes;
    private final CurrentVertxRequest requests;
    private final Date since;

    MetadataEndpoint(
            FhirTexts texts,
            OperationOutcomes outcomes,
            CurrentVertxRequest requests,
            Clock clock) {
        this.texts = texts;
        this.outcomes = outcomes;
        this.requests = requests;
        this.since = Date.from(clock.instant());
    }

    @GET
    public Response metadata() {
        var form = FhirForm.asked(requests.getCurrent());
        return texts.answer(Response.ok(), Capability.statement(since), form);
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return outcomes.render(refused.problem());
    }
}
