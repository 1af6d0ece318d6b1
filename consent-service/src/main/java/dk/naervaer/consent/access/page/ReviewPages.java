package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.Comparison;
import dk.naervaer.consent.access.Comparison.Compared;
import dk.naervaer.consent.access.LookLog;
import dk.naervaer.consent.access.LookLog.Checked;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the privacy officer reviews who has looked at whom, and checks that the log is whole.
@Looks(Purpose.PRIVACY)
@Path("/privacy/looks")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {

    private static final int UNPROCESSABLE = 422;

    record review(ReviewQuestion question, Reviewing.Page page, boolean unknown)
            implements TemplateInstance {}

    record checked(Checked result, Compared compared) implements TemplateInstance {}

    private final Reviewing reviewing;
    private final LookLog log;
    private final Comparison comparison;

    ReviewPages(Reviewing reviewing, LookLog log, Comparison comparison) {
        this.reviewing = reviewing;
        this.log = log;
        this.comparison = comparison;
    }

    @GET
    public Uni<TemplateInstance> page(@BeanParam ReviewQuestion question) {
        return reviewing.read(question).map(page -> new review(question, page, false));
    }

    /// The number stands in the form only; from here on the person goes by pseudonym.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> search(
            @BeanParam ReviewQuestion question, @FormParam("cpr") @Nullable String cpr) {
        return reviewing
                .behind(cpr)
                .flatMap(people ->
                        people.isEmpty()
                                ? unknown(question)
                                : Uni.createFrom().item(Response.seeOther(of(people)).build()));
    }

    private Uni<Response> unknown(ReviewQuestion question) {
        return reviewing
                .read(question)
                .flatMap(page -> new review(question, page, true).createUni())
                .map(html ->
                        Response.status(UNPROCESSABLE)
                                .type(MediaType.TEXT_HTML)
                                .entity(html)
                                .build());
    }

    private static URI of(Set<PersonId> people) {
        return URI.create(
                people.stream()
                        .map(one -> "person=" + one)
                        .collect(Collectors.joining("&", "/privacy/looks?", "")));
    }

    @GET
    @Path("check")
    @ShowsNobody
    public Uni<TemplateInstance> check() {
        return Uni.combine().all().unis(log.check(), comparison.compare()).with(checked::new);
    }
}
