package dk.naervaer.consent.privacy.retention;

import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// How long data is kept and what goes by it, for the privacy officer's programs.
@ShowsNobody
@Path("/api/privacy/retention")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionApi {

    /// What a run has done.
    public record Done(int persons) {}

    private static final int MOST = 100_000;

    private final Retention retention;
    private final RetentionRules rules;
    private final RetentionRun run;
    private final CurrentUser user;

    RetentionApi(Retention retention, RetentionRules rules, RetentionRun run, CurrentUser user) {
        this.retention = retention;
        this.rules = rules;
        this.run = run;
        this.user = user;
    }

    @GET
    @Path("rules")
    @Operation(summary = "Every rule there is, also those that do not hold yet or any more")
    public List<RetentionRule> rules() {
        return rules.book().rules();
    }

    @GET
    @Path("dry-run")
    @Operation(summary = "Whose data of which class would go on a day; nothing goes")
    public Uni<List<Due>> dryRun(
            @QueryParam("on") @Nullable String on,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        return retention.dryRun(day(on), Math.clamp(limit, 1, MOST));
    }

    @POST
    @FreshLogin
    @Path("runs")
    @Operation(summary = "Lets go what the rules of today no longer keep, in every service")
    public Uni<Done> run() {
        return run.carryOut(user.actor()).map(Done::new);
    }

    private LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isBlank() ? retention.today() : LocalDate.parse(on);
        } catch (DateTimeException _) {
            throw Problem.of(422, "The request breaks a rule")
                    .error("on", "Must be a date")
                    .exception();
        }
    }
}
