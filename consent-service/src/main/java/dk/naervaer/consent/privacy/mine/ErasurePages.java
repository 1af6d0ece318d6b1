package dk.naervaer.consent.privacy.mine;

import dk.naervaer.consent.privacy.answering.Answering;
import dk.naervaer.consent.privacy.report.AccessReport.Request;
import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade.By;
import dk.naervaer.consent.privacy.shown.ErasureRequestRow;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a patient asks to be forgotten, and sees what was answered, class by class.
@Looks(Purpose.OWN)
@Path("/erasure")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class ErasurePages {

    /// What the page shows.
    ///
    /// @param nothingChosen the form was sent without any class
    public record Wish(
            UUID id,
            List<KeyClass> classes,
            List<Request> requests,
            boolean ofAge,
            boolean nothingChosen) {

        public boolean waiting() {
            return requests.stream()
                    .anyMatch(one -> one.stage() != ErasureRequestRow.Stage.COMPLETE);
        }

        @Override
        public String toString() {
            return "wish " + id;
        }
    }

    record erasure(Wish wish) implements TemplateInstance {}

    private final Own own;
    private final AccessReports reports;
    private final Answering answering;

    ErasurePages(Own own, AccessReports reports, Answering answering) {
        this.own = own;
        this.reports = reports;
        this.answering = answering;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return own.self().flatMap(self -> shown(self, false)).map(page -> page);
    }

    /// The same form sent twice asks once; while one request waits, no second one is taken in.
    @POST
    @FreshLogin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(
            @FormParam("id") @Nullable UUID id, @FormParam("class") List<String> names) {
        var classes = chosen(names);
        return own.self()
                .flatMap(self ->
                        shown(self, classes.isEmpty())
                                .flatMap(page ->
                                        self.elsewhere() || page.wish().nothingChosen()
                                                ? refused(page, self.elsewhere() ? 409 : 422)
                                                : ask(self, page.wish(), id, classes)));
    }

    private Uni<Response> ask(Own.Self self, Wish wish, @Nullable UUID id, Set<KeyClass> classes) {
        var asked =
                wish.waiting() || !wish.ofAge()
                        ? Uni.createFrom().voidItem()
                        : answering
                                .make(
                                        id == null ? wish.id() : id,
                                        self.someone(),
                                        classes,
                                        By.PERSON,
                                        self.patient().actor())
                                .replaceWithVoid();
        return asked.replaceWith(() -> Response.seeOther(URI.create("/erasure")).build());
    }

    private static Uni<Response> refused(erasure page, int status) {
        return Uni.createFrom().item(Response.status(status).entity(page).build());
    }

    private Uni<erasure> shown(Own.Self self, boolean nothingChosen) {
        return reports.answered(self.someone())
                .map(requests ->
                        new erasure(
                                new Wish(
                                        UUID.randomUUID(),
                                        List.of(KeyClass.values()),
                                        requests,
                                        self.patient().ofAge(),
                                        nothingChosen)));
    }

    private static Set<KeyClass> chosen(List<String> names) {
        return Arrays.stream(KeyClass.values())
                .filter(one -> names.contains(one.name()))
                .collect(Collectors.toSet());
    }
}
