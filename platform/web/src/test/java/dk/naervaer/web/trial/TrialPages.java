package dk.naervaer.web.trial;

import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.OneTimeLinks;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.util.List;

/// One page with a live list, as every service has.
@Path("/trial")
@Produces(MediaType.TEXT_HTML)
public class TrialPages {

    record day(Instant at, List<String> names) implements TemplateInstance {}

    record day$list(List<String> names) implements TemplateInstance {}

    @Inject CurrentUser user;

    @Inject OneTimeLinks links;

    @GET
    @Path("day")
    @RolesAllowed({Roles.SECRETARY, Roles.PATIENT})
    public TemplateInstance day() {
        return new day(Instant.parse("2027-01-14T09:00:00Z"), List.of("Max", "<b>"));
    }

    @GET
    @Path("list")
    @RolesAllowed(Roles.SECRETARY)
    public TemplateInstance list() {
        return new day$list(List.of("Max"));
    }

    @POST
    @Path("day")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    public String add(@FormParam("name") String name) {
        return "added";
    }

    @POST
    @Path("signed")
    @RolesAllowed(Roles.SECRETARY)
    public String sign() {
        return "signed";
    }

    @GET
    @Path("export")
    @RolesAllowed(Roles.PATIENT)
    @FreshLogin
    @Produces(MediaType.TEXT_PLAIN)
    public String export() {
        return links.issue(user, "export");
    }

    @GET
    @Path("export/{token}")
    @RolesAllowed(Roles.PATIENT)
    public String exported(@PathParam("token") String token) {
        return links.redeem(user, token);
    }

    @GET
    @Path("me")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.SECRETARY, Roles.PATIENT})
    public String me() {
        return user.actor() + " " + user.units() + " " + user.cpr().isPresent() + " " + user;
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(Multi.createFrom().item("whatever it was"));
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("0201609995");
    }
}
