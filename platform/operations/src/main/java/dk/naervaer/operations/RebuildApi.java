package dk.naervaer.operations;

import dk.naervaer.eventsourcing.view.Progress;
import dk.naervaer.eventsourcing.view.Rebuilds;
import dk.naervaer.eventsourcing.view.Rebuilds.Answer;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How the views of this service stand, and to fold one of them again from the first event on.
@ShowsNobody
@Path("/api/operations/views")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class RebuildApi {

    private final Rebuilds rebuilds;

    RebuildApi(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GET
    @Operation(summary = "Every view: its size, how far it is behind, and its last rebuild here")
    public Uni<List<Rebuilds.Standing>> views() {
        return rebuilds.standing();
    }

    @POST
    @Path("{view}/rebuild")
    @Operation(
            summary =
                    "Rebuilds a view beside the live one; a rebuilt one that says something else"
                            + " takes its place only with switchAnyway=true")
    public Uni<Response> rebuild(
            @PathParam("view") String view,
            @QueryParam("switchAnyway") @DefaultValue("false") boolean switchAnyway) {
        return rebuilds.begin(view, switchAnyway).map(RebuildApi::response);
    }

    private static Response response(Answer answer) {
        return switch (answer) {
            case Answer.Begun(Progress progress) -> Response.accepted(progress).build();
            case Answer.UnderWay _ ->
                    Problem.of(409, "The view is being rebuilt")
                            .type("urn:naervaer:problem:rebuild-under-way")
                            .response();
            case Answer.Unknown _ -> throw new NotFoundException();
        };
    }
}
