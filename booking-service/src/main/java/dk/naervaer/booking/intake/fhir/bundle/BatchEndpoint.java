package dk.naervaer.booking.intake.fhir.bundle;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirCall;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.format.FhirMedia;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.web.access.ShowsNobody;
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
@ShowsNobody
@Path("/fhir/r4")
@Produces(MediaType.WILDCARD)
public class BatchEndpoint {

    private final BatchEntries entries;
    private final TransactionEntries transaction;
    private final FhirTexts texts;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;

    BatchEndpoint(
            BatchEntries entries,
            TransactionEntries transaction,
            FhirTexts texts,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests) {
        this.entries = entries;
        this.transaction = transaction;
        this.texts = texts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "A batch, each entry for itself; or a transaction, all of them or none")
    public Uni<Response> batch(byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = body == null ? new byte[0] : body;
        return speaker.required()
                .flatMap(epj -> answers.keeping(epj, () -> message, () -> told(epj, message)))
                .map(bundle -> answers.write(call, Response.ok(), bundle));
    }

    private Uni<Bundle> told(RegisteredEpj epj, byte[] message) {
        var bundle = texts.readBundle(message);
        if (bundle.getType() != BundleType.BATCH && bundle.getType() != BundleType.TRANSACTION)
            throw Findings.unreadable("The body is not a Bundle of the type batch or transaction");
        return answers(epj, bundle)
                .map(entries -> new Bundle().setType(answering(bundle)).setEntry(entries));
    }

    private static BundleType answering(Bundle bundle) {
        return bundle.getType() == BundleType.TRANSACTION
                ? BundleType.TRANSACTIONRESPONSE
                : BundleType.BATCHRESPONSE;
    }

    private Uni<List<BundleEntryComponent>> answers(RegisteredEpj epj, Bundle bundle) {
        if (bundle.getEntry().isEmpty()) return Uni.createFrom().item(List.of());
        if (bundle.getType() == BundleType.TRANSACTION) return transaction.take(epj, bundle);
        return Uni.join()
                .all(bundle.getEntry().stream().map(one -> entries.take(epj, bundle, one)).toList())
                .andFailFast();
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }
}
