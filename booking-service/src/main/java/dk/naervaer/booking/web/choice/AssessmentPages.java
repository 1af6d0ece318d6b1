package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.AppointmentRejection.ReasonMissing;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.appointment.Warning;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.view.Units;
import dk.naervaer.booking.web.Board;
import dk.naervaer.booking.web.FormChoice;
import dk.naervaer.booking.web.Meeting;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The clinician's judgement.
@Looks(Purpose.CARE)
@Path("/appointments/{id}/assessment")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CLINICIAN)
public class AssessmentPages {

    /// What stands in the form.
    ///
    /// @param fault the rule that refused it; empty when none did
    public record Entered(
            @Nullable Verdict verdict,
            Set<Warning> warnings,
            Extent extent,
            String why,
            String fault) {

        static final Entered NOTHING = new Entered(null, Set.of(), Extent.APPOINTMENT, "", "");

        public boolean says(Verdict one) {
            return verdict == one;
        }

        public boolean warns(Warning warning) {
            return warnings.contains(warning);
        }

        public boolean ofCourse() {
            return extent == Extent.COURSE;
        }

        Entered refusedBy(String rule) {
            return new Entered(verdict, warnings, extent, why, rule);
        }
    }

    /// The judgement that holds, opened for this look.
    ///
    /// @param why empty when nothing was said, or it can no longer be opened
    public record Judged(Suitability judgement, String why) {

        public boolean suitable() {
            return judgement.verdict() == Verdict.SUITABLE;
        }
    }

    record assessment(
            Meeting meeting,
            int ordinal,
            List<Judged> judged,
            Entered entered,
            List<Warning> warnings,
            Practice practice)
            implements TemplateInstance {}

    private final Board board;
    private final DayList days;
    private final Units units;
    private final Judgements judgements;

    AssessmentPages(Board board, DayList days, Units units, Judgements judgements) {
        this.board = board;
        this.days = days;
        this.units = units;
        this.judgements = judgements;
    }

    @GET
    public Uni<TemplateInstance> page(@PathParam("id") UUID id) {
        return page(id, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> assess(
            @PathParam("id") UUID id,
            @FormParam("verdict") @Nullable String verdict,
            @FormParam("warning") @Nullable List<String> warnings,
            @FormParam("extent") @Nullable String extent,
            @FormParam("why") @Nullable String why) {
        var entered =
                new Entered(
                        FormChoice.among(Verdict.values(), verdict).orElse(null),
                        warned(warnings),
                        FormChoice.among(Extent.values(), extent).orElse(Extent.APPOINTMENT),
                        why == null ? "" : why.strip(),
                        "");
        if (entered.verdict() == null) return refused(id, entered.refusedBy("no-verdict"));
        if (entered.why().length() > Judgements.LONGEST_REASON)
            return refused(id, entered.refusedBy("too-long"));
        return judgements
                .judge(id, entered.verdict(), entered.warnings(), entered.extent(), entered.why())
                .flatMap(outcome -> answer(id, entered, outcome));
    }

    private Uni<Response> answer(UUID id, Entered entered, Outcome<AppointmentRejection> outcome) {
        return outcome instanceof Outcome.Rejected<AppointmentRejection>(var reason)
                ? refused(id, entered.refusedBy(rule(reason)))
                : board.meeting(id)
                        .map(meeting ->
                                Response.seeOther(URI.create("/day?date=" + meeting.date()))
                                        .build());
    }

    private static String rule(AppointmentRejection reason) {
        return switch (reason) {
            case NotPossible(var grounds) -> grounds.rule();
            case ReasonMissing(var grounds) -> grounds.rule();
            default -> "over";
        };
    }

    private Uni<Response> refused(UUID id, Entered entered) {
        return page(id, entered)
                .flatMap(TemplateInstance::createUni)
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }

    private Uni<TemplateInstance> page(UUID id, @Nullable Entered entered) {
        return board.meeting(id).flatMap(meeting -> page(meeting, entered));
    }

    private Uni<TemplateInstance> page(Meeting meeting, @Nullable Entered entered) {
        var sor = meeting.entry().department().sor();
        return Uni.combine()
                .all()
                .unis(
                        days.course(meeting.entry().patient(), sor),
                        units.inForce(sor, meeting.date()))
                .asTuple()
                .flatMap(both -> {
                    var course = both.getItem1();
                    return judged(meeting, course.judgement(meeting.id()))
                            .map(judged ->
                                    new assessment(
                                            meeting,
                                            course.ordinal(meeting.id()),
                                            judged,
                                            entered == null ? Entered.NOTHING : entered,
                                            List.of(Warning.values()),
                                            both.getItem2().practice()));
                });
    }

    private Uni<List<Judged>> judged(Meeting meeting, Optional<Suitability> judgement) {
        if (judgement.isEmpty()) return Uni.createFrom().item(List.of());
        return judgements
                .why(meeting.entry().patient(), judgement.get())
                .map(why -> List.of(new Judged(judgement.get(), why)));
    }

    private static Set<Warning> warned(@Nullable List<String> names) {
        var warned = EnumSet.noneOf(Warning.class);
        if (names != null)
            names.forEach(name -> FormChoice.among(Warning.values(), name).ifPresent(warned::add));
        return warned;
    }
}
