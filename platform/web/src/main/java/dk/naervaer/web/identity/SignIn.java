package dk.naervaer.web.identity;

import dk.naervaer.web.access.ShowsNobody;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The addresses every service shares with the identity provider; signed in or out by hand, a
/// visitor stands on the front page.
@ShowsNobody
@Path("/")
@NonBlocking
public class SignIn {

    private static final URI HOME = URI.create("/");

    private final CurrentIdentityAssociation visitor;

    SignIn(CurrentIdentityAssociation visitor) {
        this.visitor = visitor;
    }

    @GET
    @Path("login")
    @Authenticated
    @Operation(hidden = true)
    public Response signIn() {
        return Response.seeOther(HOME).build();
    }

    /// For who has a session and is asked to prove once more whose it is.
    @GET
    @Path("login/again")
    @Authenticated
    @FreshLogin
    @Operation(hidden = true)
    public Response signInAgain() {
        return Response.seeOther(HOME).build();
    }

    /// Looking who it is makes the code flow end the session and redirect; without one there is
    /// nothing to end.
    @GET
    @Path("logout")
    @Operation(hidden = true)
    public Uni<Response> signOut() {
        return visitor.getDeferredIdentity().map(_ -> Response.seeOther(HOME).build());
    }
}
