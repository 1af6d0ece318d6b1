package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.booking.intake.fhir.exchange.FhirCall;
import dk.naervaer.booking.intake.fhir.exchange.FhirQuery;
import dk.naervaer.booking.intake.fhir.exchange.OperationOutcomes;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.intake.fhir.format.FhirMedia;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Appointment;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The door of the EPJs: appointments in FHIR R4 over HTTP, one at a time.
@ShowsNobody
@Path("/fhir/r4/Appointment")
@Produces(MediaType.WILDCARD)
public class AppointmentEndpoint {

    private final FhirAppointments appointments;
    private final FhirTexts texts;
    private final FhirAnswers answers;
    private final OperationOutcomes outcomes;
    private final Speaker speaker;
    private final CurrentVertxRequest requests;
    private final Look look;

    AppointmentEndpoint(
            FhirAppointments appointments,
            FhirTexts texts,
            FhirAnswers answers,
            OperationOutcomes outcomes,
            Speaker speaker,
            CurrentVertxRequest requests,
            Look look) {
        this.appointments = appointments;
        this.texts = texts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.speaker = speaker;
        this.requests = requests;
        this.look = look;
    }

    @PUT
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(
            summary = "Tells how an appointment stands; the bar in the identifier is sent as %7C")
    public Uni<Response> put(
            @QueryParam("identifier") @Nullable String identifier, byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = body(body);
        return taken(
                call,
                message,
                epj -> {
                    var asked = FhirQuery.identifier(identifier);
                    return follow(epj, call, message, asked);
                });
    }

    @PUT
    @Path("{id}")
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Tells how an appointment that is known stands")
    public Uni<Response> putKnown(@PathParam("id") String id, byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = body(body);
        return taken(
                call,
                message,
                epj ->
                        appointments
                                .find(epj, uuid(id))
                                .flatMap(found -> {
                                    var known = found.orElseThrow(FhirAnswers::unknown);
                                    refuseOther(id, appointment(message));
                                    return follow(epj, call, message, name(known));
                                }));
    }

    @POST
    @Consumes({FhirMedia.JSON, FhirMedia.PLAIN_JSON, FhirMedia.XML, FhirMedia.PLAIN_XML})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(
            summary =
                    "Tells of a new appointment; one that is known by its identifier is brought up"
                            + " to date, since messages come late and twice")
    public Uni<Response> post(byte @Nullable [] body) {
        var call = FhirCall.present(requests);
        var message = body(body);
        return taken(
                call,
                message,
                epj ->
                        existing(epj, call)
                                .flatMap(found ->
                                        found.isPresent()
                                                ? Uni.createFrom().item(found.get())
                                                : follow(epj, call, message, null)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Looks(Purpose.EXCHANGE)
    public Uni<Response> get(@PathParam("id") String id) {
        var call = FhirCall.present(requests);
        return speaker.required()
                .flatMap(epj -> appointments.find(epj, uuid(id)))
                .map(found -> found.orElseThrow(FhirAnswers::unknown))
                .invoke(found -> found.seenBy(look))
                .map(found -> answers.read(call, found));
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return outcomes.render(refused.problem());
    }

    private interface Taking {
        Uni<Standing> by(RegisteredEpj epj);
    }

    private Uni<Response> taken(FhirCall call, byte[] message, Taking taking) {
        return speaker.required()
                .flatMap(epj -> answers.keeping(epj, () -> message, () -> taking.by(epj)))
                .map(standing -> answers.told(call, standing));
    }

    private Uni<Standing> follow(
            RegisteredEpj epj, FhirCall call, byte[] message, @Nullable Identifier asked) {
        var told =
                FhirMessage.of(appointment(message), () -> message)
                        .asked(asked)
                        .under(call.idempotencyKey());
        return appointments.follow(epj, told, call.expectedVersion());
    }

    private Uni<Optional<Standing>> existing(RegisteredEpj epj, FhirCall call) {
        return call.ifNoneExist() == null
                ? Uni.createFrom().item(Optional.empty())
                : appointments.find(epj, FhirQuery.condition(call.ifNoneExist()));
    }

    private Appointment appointment(byte[] message) {
        if (texts.read(message) instanceof Appointment appointment) return appointment;
        throw Findings.unreadable("The body is not an Appointment");
    }

    private static void refuseOther(String id, Appointment fhir) {
        if (!id.equals(fhir.getIdElement().getIdPart()))
            throw Findings.unreadable("The resource must carry the id that stands in the address");
    }

    private static Identifier name(Standing known) {
        var name = known.fhir().orElseThrow().getIdentifierFirstRep();
        return new Identifier(name.getSystem(), name.getValue());
    }

    private static byte[] body(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw FhirAnswers.unknown();
        }
    }
}
