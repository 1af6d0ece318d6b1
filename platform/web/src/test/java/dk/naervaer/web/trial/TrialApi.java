package dk.naervaer.web.trial;

import dk.naervaer.web.error.ErrorFormat;
import dk.naervaer.web.error.PassingFaults;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;

/// One resource of each way to fail.
@Path("/api/trial")
public class TrialApi {

    public record Naming(@NotBlank String given, int age) {}

    public record Named(String given) {}

    /// What booking does for FHIR, in one line.
    @Singleton
    public static class Outcomes implements ErrorFormat {

        @Override
        public boolean handles(String path) {
            return path.startsWith("/fhir/");
        }

        @Override
        public Response render(Problem problem) {
            return Response.status(problem.status())
                    .type("application/fhir+json")
                    .entity("{\"resourceType\":\"OperationOutcome\"}")
                    .build();
        }
    }

    @POST
    public Named name(@NotNull @Valid Naming naming) {
        return new Named(naming.given());
    }

    @GET
    @Path("secret")
    @RolesAllowed(Roles.MANAGER)
    public Named secret() {
        return new Named("secret");
    }

    @DELETE
    @Path("secret")
    @RolesAllowed(Roles.MANAGER)
    @FreshLogin
    public Named erased() {
        return new Named("erased");
    }

    @GET
    @Path("missing")
    public Named missing() {
        throw new NotFoundException();
    }

    @GET
    @Path("refused")
    public Named refused() {
        throw Problem.of(409, "Already cancelled")
                .type("urn:naervaer:problem:already-cancelled")
                .exception();
    }

    @GET
    @Path("broken")
    public Named broken() {
        throw new IllegalStateException("0201609995");
    }

    @GET
    @Path("away")
    public Named away() {
        throw new IllegalStateException(new ConnectException("0201609995"));
    }

    /// What the services' stores say of their own failures, in one line.
    @Singleton
    public static class Lines implements PassingFaults {

        @Override
        public boolean passes(Throwable failure) {
            return failure.getCause() instanceof ConnectException;
        }
    }
}
