package dk.naervaer.booking.intake.fhir.subscription;

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
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Subscription;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Where an EPJ says whether it would be called at the rest-hook that is registered for it.
@ShowsNobody
@Path("/fhir/r4/Subscription")
@Produces(MediaType.WILDCARD)
@RolesAllowed(Roles.EPJ_SYSTEM)
public class SubscriptionEndpoint {

    private final Subscriptions subscriptions;
    private final FhirTexts texts;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;
    private final Clock clock;

    SubscriptionEndpoint(
            Subscriptions subscriptions,
            FhirTexts texts,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.texts = texts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
        this.clock = clock;
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @Operation(summary = "Asks to be called, empty, at the rest-hook that is registered")
    public Uni<Response> create(byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj -> {
                    var asked = form(epj).read(subscription(body));
                    return subscriptions
                            .create(epj.system().client(), asked.active(), asked.until())
                            .map(kept -> kept.orElseThrow(SubscriptionEndpoint::tooMany))
                            .map(kept ->
                                    answers.write(
                                            call,
                                            Response.created(
                                                    URI.create(
                                                            "/fhir/r4/Subscription/" + kept.id())),
                                            form(epj).write(kept)));
                });
    }

    @PUT
    @Path("{id}")
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @Operation(summary = "Switches the hook on (active) or off")
    public Uni<Response> update(@PathParam("id") String id, byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj -> {
                    var asked = form(epj).read(subscription(body));
                    return subscriptions
                            .change(epj.system().client(), uuid(id), asked.active(), asked.until())
                            .map(kept -> kept.orElseThrow(SubscriptionEndpoint::unknown))
                            .map(kept -> answers.write(call, Response.ok(), form(epj).write(kept)));
                });
    }

    @GET
    @Path("{id}")
    public Uni<Response> get(@PathParam("id") String id) {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj ->
                        subscriptions
                                .of(epj.system().client())
                                .map(all ->
                                        all.stream()
                                                .filter(one -> one.id().equals(uuid(id)))
                                                .findFirst()
                                                .orElseThrow(SubscriptionEndpoint::unknown))
                                .map(kept ->
                                        answers.write(call, Response.ok(), form(epj).write(kept))));
    }

    @GET
    @Operation(summary = "The EPJ's own subscriptions")
    public Uni<Response> all() {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj ->
                        subscriptions
                                .of(epj.system().client())
                                .map(all -> {
                                    var bundle = new Bundle().setType(BundleType.SEARCHSET);
                                    for (var kept : all)
                                        bundle.addEntry().setResource(form(epj).write(kept));
                                    return answers.write(
                                            call, Response.ok(), bundle.setTotal(all.size()));
                                }));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "The hook is called no more, unless another subscription asks for it")
    public Uni<Response> delete(@PathParam("id") String id) {
        return speaker.required()
                .flatMap(epj -> subscriptions.remove(epj.system().client(), uuid(id)))
                .map(removed -> {
                    if (!removed) throw unknown();
                    return Response.noContent().build();
                });
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }

    private SubscriptionForm form(RegisteredEpj epj) {
        return new SubscriptionForm(epj.system(), clock.instant());
    }

    private Subscription subscription(byte @Nullable [] body) {
        if (body != null && texts.read(body) instanceof Subscription subscription)
            return subscription;
        throw Findings.unreadable("The body is not a Subscription");
    }

    private static RefusedMessage tooMany() {
        return new RefusedMessage(
                Problem.of(422, "An EPJ has at most " + Subscriptions.MOST + " subscriptions"));
    }

    private static RefusedMessage unknown() {
        return new RefusedMessage(Problem.of(404, "There is no such subscription"));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }
}
