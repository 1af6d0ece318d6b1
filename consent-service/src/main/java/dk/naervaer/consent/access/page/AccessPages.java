package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.LookShown;
import dk.naervaer.consent.access.Readings;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.OneTimeLinks;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.page.CurrentLanguage;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// "Hvem har set mine oplysninger": who has looked at the patient, in which role and why.
@Looks(Purpose.OWN)
@Path("/access")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class AccessPages {

    static final int PAGE = 50;
    private static final int EXPORTED = 10_000;

    record access(List<LookShown> looks, @Nullable Long next, boolean first)
            implements TemplateInstance {}

    private final Owner owner;
    private final Readings readings;
    private final OneTimeLinks links;
    private final CurrentUser user;
    private final CurrentLanguage language;

    AccessPages(
            Owner owner,
            Readings readings,
            OneTimeLinks links,
            CurrentUser user,
            CurrentLanguage language) {
        this.owner = owner;
        this.readings = readings;
        this.links = links;
        this.user = user;
        this.language = language;
    }

    /// One more than the page holds, to know whether another follows.
    @GET
    public Uni<TemplateInstance> page(@QueryParam("before") @Nullable Long before) {
        return owner.pseudonyms()
                .flatMap(own -> readings.forPatient(own, before, PAGE + 1))
                .map(found -> {
                    var here = found.subList(0, Math.min(found.size(), PAGE));
                    var next = found.size() > PAGE ? here.getLast().n() : null;
                    return new access(here, next, before == null);
                });
    }

    /// Leads to a file that is handed out once, to who has just signed in.
    @POST
    @FreshLogin
    @Path("export")
    @ShowsNobody
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(@FormParam("format") @Nullable String format) {
        var token = links.issue(user, "json".equals(format) ? "json" : "csv");
        return Response.seeOther(URI.create("/access/export/" + token)).build();
    }

    @GET
    @Path("export/{token}")
    @Produces(MediaType.WILDCARD)
    public Uni<Response> file(String token) {
        var format = links.redeem(user, token);
        return owner.pseudonyms()
                .flatMap(own -> readings.forPatient(own, null, EXPORTED))
                .map(all ->
                        format.equals("json")
                                ? file(
                                        all.stream().map(LookEntry::of).toList(),
                                        MediaType.APPLICATION_JSON,
                                        "json")
                                : file(Csv.of(rows(all)), "text/csv; charset=UTF-8", "csv"));
    }

    private static Response file(Object content, String type, String ending) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"naervaer-adgange." + ending + "\"")
                .build();
    }

    private List<List<String>> rows(List<LookShown> looks) {
        var texts =
                MessageBundles.get(AccessTexts.class, Localized.Literal.of(language.get().tag()));
        var time = new DanishTime(language.get());
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        texts.when(),
                        texts.who(),
                        texts.role(),
                        texts.department(),
                        texts.why(),
                        texts.what()));
        for (var look : looks)
            rows.add(
                    List.of(
                            time.dateTime(look.at()),
                            texts.viewer(look.who(), look.viewer()),
                            texts.roleName(look.role()),
                            String.join(", ", look.departments()),
                            texts.purpose(look.purpose()),
                            String.join(", ", look.kinds().stream().map(texts::kind).toList())));
        return rows;
    }
}
