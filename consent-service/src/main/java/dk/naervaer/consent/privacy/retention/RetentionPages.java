package dk.naervaer.consent.privacy.retention;

import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long each class is kept, and a dry run of a day before anything goes.
@ShowsNobody
@Path("/privacy/retention")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class RetentionPages {

    private static final int NAMED = 100;

    /// What the page shows.
    ///
    /// @param done how many persons a run has just let go; empty when none was made
    public record Plan(
            LocalDate on,
            LocalDate today,
            List<RetentionRule> rules,
            List<Due> due,
            Optional<Integer> done) {

        public boolean isToday() {
            return on.equals(today);
        }

        public boolean nothing() {
            return due.stream().allMatch(one -> one.count() == 0);
        }
    }

    record retention(Plan plan) implements TemplateInstance {}

    private final Retention retention;
    private final RetentionRules rules;
    private final RetentionRun run;
    private final CurrentUser user;

    RetentionPages(Retention retention, RetentionRules rules, RetentionRun run, CurrentUser user) {
        this.retention = retention;
        this.rules = rules;
        this.run = run;
        this.user = user;
    }

    @GET
    public Uni<TemplateInstance> page(@QueryParam("on") @Nullable String on) {
        return shown(day(on), Optional.empty());
    }

    @POST
    @FreshLogin
    @Path("runs")
    public Uni<TemplateInstance> run() {
        return run.carryOut(user.actor())
                .flatMap(count -> shown(retention.today(), Optional.of(count)));
    }

    private Uni<TemplateInstance> shown(LocalDate on, Optional<Integer> done) {
        return retention
                .dryRun(on, NAMED)
                .map(due ->
                        new retention(
                                new Plan(on, retention.today(), rules.book().rules(), due, done)));
    }

    private LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isBlank() ? retention.today() : LocalDate.parse(on);
        } catch (DateTimeException _) {
            return retention.today();
        }
    }
}
