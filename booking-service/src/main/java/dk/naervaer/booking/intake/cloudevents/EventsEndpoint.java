package dk.naervaer.booking.intake.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.InTurn;
import dk.naervaer.booking.intake.Received;
import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The door of the EPJs that send CloudEvents.
@ShowsNobody
@Path("/events")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class EventsEndpoint {

    static final String ONE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    private static final int LONGEST_BODY = 1024 * 1024;
    private static final int MOST = 1000;
    private static final int SHORTLY = 5;

    private final CloudEventsDialect dialect;
    private final Reception reception;
    private final Speaker speaker;

    EventsEndpoint(CloudEventsDialect dialect, Reception reception, Speaker speaker) {
        this.dialect = dialect;
        this.reception = reception;
        this.speaker = speaker;
    }

    @POST
    @Consumes(ONE)
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Takes one event in structured mode; the schemas are in docs/events/epj")
    public Uni<Response> one(byte @Nullable [] body) {
        var message = checked(body);
        return speaker.required()
                .flatMap(epj -> reception.receive(epj, dialect, message))
                .map(this::answer);
    }

    @POST
    @Consumes(BATCH)
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Takes up to 1000 events; each is answered for itself, in their order")
    public Uni<Response> batch(byte @Nullable [] body) {
        var events = events(checked(body));
        return speaker.required().flatMap(epj -> receive(epj, events)).map(this::answer);
    }

    private static byte[] checked(byte @Nullable [] body) {
        var message = body == null ? new byte[0] : body;
        if (message.length > LONGEST_BODY)
            throw new RefusedMessage(Problem.of(413, "A body is at most 1 MB"));
        return message;
    }

    private static List<JsonNode> events(byte[] body) {
        var array = EventJson.read(body);
        if (!array.isArray()) throw Findings.unreadable("The body is not an array of events");
        if (array.size() > MOST)
            throw new RefusedMessage(Problem.of(413, "A batch holds at most 1000 events"));
        return array.valueStream().toList();
    }

    private Uni<List<Received>> receive(RegisteredEpj epj, List<JsonNode> events) {
        if (events.isEmpty()) return Uni.createFrom().item(List.of());
        var turns = new InTurn(epj);
        return Uni.join()
                .all(events.stream().map(event -> receive(epj, event, turns)).toList())
                .andFailFast();
    }

    private Uni<Received> receive(RegisteredEpj epj, JsonNode event, InTurn turns) {
        var message = EventJson.write(event);
        Understood understood;
        try {
            understood = dialect.understand(epj, event);
        } catch (RefusedMessage refused) {
            return reception.refuse(epj, dialect, refused, message);
        }
        return turns.after(understood, () -> reception.receive(epj, dialect, understood, message));
    }

    private Response answer(Received received) {
        if (received instanceof Received.Refused(var problem, _))
            return Response.fromResponse(problem.response())
                    .header(HttpHeaders.RETRY_AFTER, problem.status() == 503 ? SHORTLY : null)
                    .build();
        var answer = EventAnswer.of(received);
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }

    private Response answer(List<Received> received) {
        return Response.ok(received.stream().map(EventAnswer::of).toList())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return refused.problem().response();
    }
}
