package dk.naervaer.web.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The one address the identity provider sends a browser back to; a visitor who comes here by hand
/// signs in and goes to the front page.
@Path("/login")
public class SignIn {

    @GET
    @Authenticated
    @NonBlocking
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/")).build();
    }
}
