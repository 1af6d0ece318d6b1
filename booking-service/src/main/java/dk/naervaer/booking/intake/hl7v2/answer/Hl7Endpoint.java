package dk.naervaer.booking.intake.hl7v2.answer;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.booking.intake.hl7v2.Hl7Dialect;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The door of the EPJs that speak HL7 v2 over HTTP; who sends is known by its token.
@ShowsNobody
@Path("/hl7/v2")
public class Hl7Endpoint {

    static final String MEDIA_TYPE = "application/hl7-v2";
    private static final int SHORTLY = 5;

    private final Hl7Intake intake;
    private final Acknowledging acknowledging;
    private final Speaker speaker;

    Hl7Endpoint(Hl7Intake intake, Acknowledging acknowledging, Speaker speaker) {
        this.intake = intake;
        this.acknowledging = acknowledging;
        this.speaker = speaker;
    }

    @POST
    @Consumes(MEDIA_TYPE)
    @Produces({MEDIA_TYPE, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "Takes one SIU or ADT message and answers with its acknowledgement")
    public Uni<Response> post(byte @Nullable [] body) {
        var message = body == null ? new byte[0] : body;
        if (message.length > Hl7Dialect.LONGEST_MESSAGE)
            throw Problem.of(413, "A message is at most 1 MB").exception();
        var header =
                Header.of(message)
                        .orElseThrow(() ->
                                Problem.of(400, "The body is not an HL7 v2 message").exception());
        return speaker.required()
                .flatMap(epj ->
                        intake.take(epj, message).map(reply -> answer(header, epj.system(), reply)))
                .onFailure(RefusedMessage.class)
                .recoverWithItem(refused -> stranger(header, refused));
    }

    private Response stranger(Header header, RefusedMessage refused) {
        return answer(header, null, Reply.rejected(refused.problem()));
    }

    private Response answer(Header header, @Nullable EpjSystem system, Reply reply) {
        var status = status(reply);
        return acknowledging
                .answer(header, system, reply)
                .map(bytes -> Response.status(status).type(MEDIA_TYPE).entity(bytes))
                .orElseGet(() -> Response.status(status == 200 ? 204 : status))
                .header(HttpHeaders.RETRY_AFTER, status == 503 ? SHORTLY : null)
                .build();
    }

    /// What is accepted is accepted, whatever somebody still has to look at.
    private static int status(Reply reply) {
        return reply.verdict() == Reply.Verdict.ACCEPTED
                ? 200
                : reply.problem().map(Problem::status).orElse(200);
    }
}
