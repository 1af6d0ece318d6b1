package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Many appointments in one message: each is taken or refused for itself, and those that are taken
/// are written together.
@Path("/fhir/r4")
@Produces(MediaType.WILDCARD)
public class BatchEndpoint {

    private final BatchEntries entries;
    private final FhirTexts texts;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;

    BatchEndpoint(
            BatchEntries entries,
            FhirTexts texts,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests) {
        this.entries = entries;
        this.texts = texts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "A batch of updates; each entry is answered for itself")
    public Uni<Response> batch(byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = body == null ? new byte[0] : body;
        return speaker.required()
                .flatMap(epj ->
                        answers.keeping(
                                epj, () -> message, () -> told(epj, texts.readBundle(message))))
                .map(entries -> answers.write(call, Response.ok(), response(entries)));
    }

    private Uni<List<BundleEntryComponent>> told(RegisteredEpj epj, Bundle bundle) {
        if (bundle.getType() == BundleType.TRANSACTION)
            throw new RefusedMessage(
                    Problem.of(422, "A transaction is not taken: send the entries as a batch")
                            .type(OperationOutcomes.NOT_SUPPORTED));
        if (bundle.getType() != BundleType.BATCH)
            throw FhirTexts.unreadable("The body is not a Bundle of the type batch");
        if (bundle.getEntry().isEmpty()) return Uni.createFrom().item(List.of());
        return Uni.join()
                .all(bundle.getEntry().stream().map(one -> entries.take(epj, bundle, one)).toList())
                .andFailFast();
    }

    private static Bundle response(List<BundleEntryComponent> entries) {
        return new Bundle().setType(BundleType.BATCHRESPONSE).setEntry(entries);
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
