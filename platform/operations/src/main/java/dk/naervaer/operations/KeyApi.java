package dk.naervaer.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.KeyRotation;
import dk.naervaer.personaldata.KeyRotation.Rotation;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Rewrapping;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where an operator changes keys: everybody's wrapping after a new master key, or one person's
/// key.
@ShowsNobody
@Path("/api/operations/keys")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeyApi {

    private static final String NEEDED = "Is required";

    /// Whose key shall be followed by a newer one.
    public record Request(
            @NotNull(message = NEEDED) UUID personId,
            @NotNull(message = NEEDED) @JsonProperty("class") KeyClass keyClass) {}

    /// The version that seals from now on.
    public record Rotated(UUID personId, @JsonProperty("class") KeyClass keyClass, int version) {}

    private final Rewrapping rewrapping;
    private final KeyRotation rotation;

    KeyApi(Rewrapping rewrapping, KeyRotation rotation) {
        this.rewrapping = rewrapping;
        this.rotation = rotation;
    }

    @POST
    @Path("rewrap")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Wraps this service's keys under the primary master key",
            description = "202: begun, or under way. Ask again how many are left.")
    public Uni<Response> rewrap() {
        rewrapping.start();
        return rewrapping.progress().map(progress -> Response.accepted(progress).build());
    }

    @GET
    @Path("rewrap")
    @Operation(summary = "How many keys are wrapped under an older master key")
    public Uni<Rewrapping.Progress> progress() {
        return rewrapping.progress();
    }

    @POST
    @Path("rotate")
    @Operation(summary = "Gives a person a newer key of one class; older ones stay for reading")
    public Uni<Rotated> rotate(@NotNull(message = NEEDED) @Valid Request request) {
        return rotation.rotate(new PersonId(request.personId()), request.keyClass())
                .map(rotated -> answer(request, rotated));
    }

    private static Rotated answer(Request request, Rotation rotation) {
        return switch (rotation) {
            case Rotation.Rotated(int version) ->
                    new Rotated(request.personId(), request.keyClass(), version);
            case Rotation.NoKey() -> throw new NotFoundException();
            case Rotation.MadeElsewhere() ->
                    throw Problem.of(409, "Another service has made this person's keys")
                            .type("urn:naervaer:problem:made-elsewhere")
                            .exception();
        };
    }
}
