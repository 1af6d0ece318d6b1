package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.consent.policy.WhenCaseDecidedThenGive.Result;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.CurrentUser;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the department has to decide, the most urgent first, and each of it.
@Looks(Purpose.CARE)
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
public class CasePages {

    private static final int LONGEST = 300;

    record cases(List<CaseShown> all) implements TemplateInstance {}

    record one(CaseShown it, boolean clinician, Faults faults, String reason)
            implements TemplateInstance {}

    private final CaseDesk desk;
    private final Judging judging;
    private final CurrentUser user;

    CasePages(CaseDesk desk, Judging judging, CurrentUser user) {
        this.desk = desk;
        this.judging = judging;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    public Uni<TemplateInstance> all() {
        return desk.worklist().map(cases::new);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    public Uni<TemplateInstance> page(UUID id) {
        return shown(id, Faults.NONE, "").map(it -> it);
    }

    private Uni<one> shown(UUID id, Faults faults, String reason) {
        return desk.find(id)
                .flatMap(desk::open)
                .map(it -> new one(it, user.has(Roles.CLINICIAN), faults, reason));
    }

    @POST
    @Path("{id}/owner")
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    public Uni<Response> take(UUID id) {
        return desk.find(id).flatMap(judging::take).map(_ -> seen(id));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed(Roles.CLINICIAN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> decide(
            UUID id,
            @FormParam("verdict") @Nullable String verdict,
            @FormParam("reason") @Nullable String reason) {
        var why = Recorded.says(reason);
        var faults = faults(verdict, why);
        if (!faults.none()) return refused(id, faults, why);
        return desk.find(id)
                .flatMap(found ->
                        judging.decide(
                                found, Recorded.one(Verdict.values(), verdict).orElseThrow(), why))
                .flatMap(result ->
                        result instanceof Result.Ungiveable(var refusal)
                                ? refused(id, Rejections.faults(refusal), why)
                                : Uni.createFrom().item(seen(id)));
    }

    static Faults faults(@Nullable String verdict, String reason) {
        var wrong =
                Recorded.one(Verdict.values(), verdict).isEmpty()
                        ? Faults.of("verdict", Wrong.VERDICT_MISSING)
                        : Faults.NONE;
        if (reason.isEmpty()) return wrong.and(Faults.of("reason", Wrong.WHY_MISSING));
        return reason.length() > LONGEST
                ? wrong.and(Faults.of("reason", Wrong.WHY_TOO_LONG))
                : wrong;
    }

    private Uni<Response> refused(UUID id, Faults faults, String reason) {
        return shown(id, faults, reason)
                .flatMap(TemplateInstance::createUni)
                .map(html -> Response.status(422).entity(html).type(MediaType.TEXT_HTML).build());
    }

    private static Response seen(UUID id) {
        return Response.seeOther(URI.create("/cases/" + id)).build();
    }
}
