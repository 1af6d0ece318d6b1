package dk.naervaer.booking.integration;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The registered EPJ systems, for whoever sets them up by script.
@ShowsNobody
@Path("/api/epjs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class EpjApi {

    private final Epjs epjs;
    private final Registrations registrations;

    EpjApi(Epjs epjs, Registrations registrations) {
        this.epjs = epjs;
        this.registrations = registrations;
    }

    @GET
    public Uni<List<EpjSystem>> all() {
        return epjs.all();
    }

    @GET
    @Path("{client}")
    public Uni<EpjSystem> one(@PathParam("client") String client) {
        return epjs.find(client).map(found -> found.orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("{client}")
    @Operation(summary = "Registers an EPJ, or changes all that is registered of it")
    public Uni<EpjSystem> describe(
            @PathParam("client") String client, @NotNull(message = "Is required") EpjWish wish) {
        if (!client.equals(wish.client()))
            throw Problem.of(422, "The client in the address is another than the one in the body")
                    .error("client", "Is another than the one in the address")
                    .exception();
        var wished = read(wish);
        return registrations
                .describe(wished)
                .map(refused -> {
                    if (refused.isPresent())
                        throw Problem.of(409, "The namespace of an EPJ's ids never changes")
                                .exception();
                    return wished;
                });
    }

    /// As the page reads it, so that no message meets a registration that cannot be worked with.
    private static EpjSystem read(EpjWish wish) {
        var wrong = new ArrayList<String>();
        return wish.form().read(wrong).orElseThrow(() -> problem(wrong).exception());
    }

    private static Problem problem(List<String> wrong) {
        var problem = Problem.of(422, "An EPJ cannot be registered so");
        for (var field : wrong) problem = problem.error(field, "Is missing or cannot be read");
        return problem;
    }
}
