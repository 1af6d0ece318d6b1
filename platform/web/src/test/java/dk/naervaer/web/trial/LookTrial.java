package dk.naervaer.web.trial;

import dk.naervaer.web.access.AccessLog;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looked;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One resource of each way to show somebody.
@Path("/api/look")
@RolesAllowed({Roles.SECRETARY, Roles.PATIENT})
@ShowsNobody
public class LookTrial {

    public static final UUID MAX = UUID.fromString("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");

    /// A log that a test can read, and break.
    @Singleton
    public static class Log implements AccessLog {

        public final List<Looked> written = new ArrayList<>();
        public boolean broken;

        @Override
        public Uni<Void> write(Looked looked) {
            if (broken) throw new IllegalStateException("0201609995");
            written.add(looked);
            return Uni.createFrom().voidItem();
        }
    }

    @Inject Look look;

    @GET
    @Path("declared")
    @Looks(Purpose.CARE)
    public Uni<Response> declared() {
        return Uni.createFrom()
                .item("Max")
                .invoke(() -> look.showed(MAX, "appointment", 1, "herlev"))
                .map(name -> Response.ok(name).header("ETag", "\"1\"").build());
    }

    @GET
    @Path("nobody")
    @Looks(Purpose.CARE)
    public String nobody() {
        return "an empty list";
    }

    @GET
    @Path("redirect")
    public Response redirect() {
        look.showed(MAX, "appointment", 1, "herlev");
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("undeclared")
    public String undeclared() {
        look.showed(MAX, "appointment", 1, "herlev");
        return "Max";
    }
}
