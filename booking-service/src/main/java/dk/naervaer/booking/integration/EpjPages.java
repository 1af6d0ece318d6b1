package dk.naervaer.booking.integration;

import dk.naervaer.booking.view.Epjs;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How one EPJ is set up: its departments, its codes and how it speaks.
@ShowsNobody
@Path("/integration/epjs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class EpjPages {

    private static final URI DONE = URI.create("/integration?told=saved");
    private static final int UNPROCESSABLE = 422;

    /// @param known whether it is registered already: then its client and namespace stand
    record epj(EpjForm form, boolean known) implements TemplateInstance {}

    private final Epjs epjs;
    private final Registrations registrations;

    EpjPages(Epjs epjs, Registrations registrations) {
        this.epjs = epjs;
        this.registrations = registrations;
    }

    @GET
    @Path("new")
    public TemplateInstance register() {
        return new epj(EpjForm.blank(UUID.randomUUID()), false);
    }

    @GET
    @Path("{client}")
    public Uni<TemplateInstance> change(@PathParam("client") String client) {
        return epjs.find(client)
                .map(found -> new epj(EpjForm.of(found.orElseThrow(NotFoundException::new)), true));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> describe(MultivaluedMap<String, String> posted) {
        var form = EpjForm.posted(posted);
        var wrong = new ArrayList<String>();
        var wished = form.read(wrong);
        return epjs.find(form.field("client"))
                .flatMap(known ->
                        wished.isEmpty()
                                ? Uni.createFrom()
                                        .item(refused(form.with(wrong), known.isPresent()))
                                : registrations
                                        .describe(wished.get())
                                        .map(refusal ->
                                                refusal.isEmpty()
                                                        ? Response.seeOther(DONE).build()
                                                        : refused(
                                                                form.with(List.of("namespace")),
                                                                true)));
    }

    private static Response refused(EpjForm form, boolean known) {
        return Response.status(UNPROCESSABLE).entity(new epj(form, known)).build();
    }
}
