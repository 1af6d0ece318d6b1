package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.booking.appointment.Ruling;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.appointment.Warning;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.booking.web.Rejections;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// How a patient attends, for programs of the staff.
@Looks(Purpose.CARE)
@Path("/api/appointments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChoiceApi {

    private static final String NEEDED = "Is required";

    /// One way to attend, and the rule that allows it or not.
    public record Possibility(ContactForm contactForm, boolean possible, Grounds grounds) {}

    public record Choice(@NotNull(message = NEEDED) ContactForm contactForm) {}

    /// @param why in the clinician's words, where a rule asks for them
    public record Judgement(
            @NotNull(message = NEEDED) Verdict verdict,
            @Nullable Set<@NotNull Warning> warnings,
            @Nullable Extent extent,
            @Nullable @Size(max = Judgements.LONGEST_REASON, message = "At most 500 characters")
                    String why) {}

    private final Consultations consultations;
    private final Decisions decisions;
    private final Judgements judgements;
    private final CurrentUser user;
    private final Look look;

    ChoiceApi(
            Consultations consultations,
            Decisions decisions,
            Judgements judgements,
            CurrentUser user,
            Look look) {
        this.consultations = consultations;
        this.decisions = decisions;
        this.judgements = judgements;
        this.user = user;
        this.look = look;
    }

    @GET
    @Path("contact-forms")
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "Each way to attend, whether it is possible, and which rule says so")
    public Uni<List<Possibility>> possibilities(@PathParam("id") UUID id) {
        return seen(id).flatMap(plan -> decisions.around(id, plan))
                .map(around ->
                        Arrays.stream(ContactForm.values())
                                .map(form -> possibility(form, around.choosing(form)))
                                .toList());
    }

    private static Possibility possibility(ContactForm form, Ruling ruling) {
        return new Possibility(form, ruling.says() == Ruling.Says.YES, ruling.grounds());
    }

    @PUT
    @Path("contact-form")
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "Chooses for the patient, at their word")
    public Uni<List<Possibility>> choose(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Choice choice) {
        return seen(id).chain(() ->
                        decisions.choose(id, choice.contactForm(), Chooser.STAFF, user.actor()))
                .invoke(ChoiceApi::refuse)
                .chain(() -> possibilities(id));
    }

    @PUT
    @Path("suitability")
    @RolesAllowed(Roles.CLINICIAN)
    @Operation(summary = "Judges whether a consultation at a distance is justifiable")
    public Uni<List<Possibility>> judge(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Judgement judgement) {
        return judgements
                .judge(
                        id,
                        judgement.verdict(),
                        judgement.warnings() == null ? Set.of() : judgement.warnings(),
                        judgement.extent() == null ? Extent.APPOINTMENT : judgement.extent(),
                        judgement.why() == null ? "" : judgement.why().strip())
                .invoke(ChoiceApi::refuse)
                .chain(() -> possibilities(id));
    }

    private Uni<AppointmentBooked> seen(UUID id) {
        return consultations
                .see(id)
                .map(seen ->
                        Consultations.plan(seen.loaded().state())
                                .orElseThrow(NotFoundException::new))
                .invoke(plan ->
                        look.showed(
                                plan.patient().value(),
                                "appointment",
                                id,
                                plan.department().idOrSor()));
    }

    private static void refuse(Outcome<AppointmentRejection> outcome) {
        if (outcome instanceof Outcome.Rejected<AppointmentRejection>(var reason))
            throw Rejections.problem(reason).exception();
    }
}
