package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Kind;
import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.consent.policy.WhenCaseDecidedThenGive.Result;
import dk.naervaer.consent.view.CaseRow;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What the department has to decide, for programs.
@Looks(Purpose.CARE)
@Path("/api/cases")
public class CaseApi {

    /// What a program is told of a case.
    ///
    /// @param capacity by what right it was asked
    /// @param giver who asked staff by that right; empty where it was said on the page
    /// @param overdue nobody has decided in time: staff phone
    public record Entry(
            UUID id,
            Kind kind,
            CaseRow.State state,
            String patient,
            String relative,
            String capacity,
            String giver,
            @Nullable UUID appointmentId,
            String unit,
            Instant openedAt,
            Instant deadline,
            boolean overdue,
            String owner,
            @Nullable Verdict verdict,
            String decidedBy,
            String reason) {

        static Entry of(CaseShown one) {
            var row = one.row();
            var decision = row.decision();
            return new Entry(
                    one.id(),
                    row.kind(),
                    row.state(),
                    one.patientName(),
                    one.relativeName(),
                    row.asked().capacity(),
                    one.giver(),
                    row.desk().appointmentId(),
                    row.desk().units().getFirst(),
                    row.openedAt(),
                    row.deadline(),
                    one.overdue(),
                    one.owner(),
                    decision == null ? null : decision.verdict(),
                    one.decidedBy(),
                    one.reason());
        }
    }

    /// A clinician's decision.
    public record Judgement(@Nullable String verdict, @Nullable String reason) {}

    private final CaseDesk desk;
    private final Judging judging;

    CaseApi(CaseDesk desk, Judging judging) {
        this.desk = desk;
        this.judging = judging;
    }

    @GET
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(summary = "The open cases of one's own departments, the most urgent first")
    public Uni<List<Entry>> all() {
        return desk.worklist().map(all -> all.stream().map(Entry::of).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(summary = "One case; 404 outside one's own departments")
    public Uni<Entry> one(UUID id) {
        return desk.find(id).flatMap(desk::open).map(Entry::of);
    }

    @POST
    @Path("{id}/owner")
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(summary = "Takes a case, also from somebody else")
    public Uni<Entry> take(UUID id) {
        return desk.find(id).flatMap(judging::take).chain(() -> one(id));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed(Roles.CLINICIAN)
    @Operation(
            summary = "Decides a case in one's own name: ADMIT or REFUSE, with a reason",
            description =
                    "ADMIT gives the consent; 422 when it cannot be given by now. 409 when the case"
                            + " is over.")
    public Uni<Entry> decide(UUID id, @NotNull(message = "Is required") Judgement said) {
        var why = Recorded.says(said.reason());
        var faults = CasePages.faults(said.verdict(), why);
        if (!faults.none()) throw faults.problem().exception();
        var verdict = Recorded.one(Verdict.values(), said.verdict()).orElseThrow();
        return desk.find(id)
                .flatMap(found -> judging.decide(found, verdict, why))
                .invoke(CaseApi::unlessRefused)
                .chain(() -> one(id));
    }

    private static void unlessRefused(Result result) {
        switch (result) {
            case Result.Done _ -> {}
            case Result.Late _ ->
                    throw Problem.of(409, "The case is over")
                            .type("urn:naervaer:problem:case-is-over")
                            .exception();
            case Result.Ungiveable(var reason) -> throw Rejections.problem(reason).exception();
        }
    }
}
