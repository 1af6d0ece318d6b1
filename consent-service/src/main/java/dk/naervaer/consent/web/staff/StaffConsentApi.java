package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Consents that staff write down and disclosures that a clinician decides, for programs.
@Looks(Purpose.CARE)
@Path("/api/appointments/{id}")
public class StaffConsentApi {

    /// Whom a clinician lets in without consent, and why.
    public record Disclosure(
            @Nullable String relativeId,
            @Nullable RelativeRequest relative,
            @Nullable String reason) {}

    /// What was made.
    public record Made(UUID id) {}

    private final Meetings meetings;
    private final Recording recording;
    private final Degrees degrees;

    StaffConsentApi(Meetings meetings, Recording recording, Degrees degrees) {
        this.meetings = meetings;
        this.recording = recording;
        this.degrees = degrees;
    }

    @POST
    @Path("consents")
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(
            summary = "Writes down a consent given by phone, at the bedside or by letter",
            description =
                    "To this appointment unless `grant` says otherwise. `relative` beside `relativeId`"
                            + " says where they are reached, and that it is right. 202 where a clinician has to"
                            + " decide it first. 404 outside one's own departments.")
    public Uni<Response> consent(UUID id, @NotNull(message = "Is required") Recorded said) {
        return meetings.find(id)
                .flatMap(meeting -> {
                    var faults = said.faults().and(said.grantAt(meeting).faults(degrees));
                    if (!faults.none()) throw faults.problem().exception();
                    return recording.consent(meeting, said);
                })
                .map(StaffConsentApi::made);
    }

    @POST
    @Path("disclosures")
    @RolesAllowed(Roles.CLINICIAN)
    @Operation(
            summary = "Lets somebody in to this one conversation without consent",
            description =
                    "For weighty reasons of the patient's good (sundhedsloven § 43, 2, 2). The"
                            + " patient sees that it was done and can close it.")
    public Uni<Response> disclose(UUID id, @NotNull(message = "Is required") Disclosure asked) {
        var why = Recorded.says(asked.reason());
        var to =
                new Recorded(
                        asked.relativeId(), asked.relative(), null, null, null, null, null, null);
        var faults =
                to.faults()
                        .without("form", "identityCheck", "whyNotWritten")
                        .and(why.isEmpty() ? Faults.of("reason", Wrong.WHY_MISSING) : Faults.NONE);
        if (!faults.none()) throw faults.problem().exception();
        return meetings.find(id)
                .flatMap(meeting -> recording.disclosure(meeting, to, why))
                .map(StaffConsentApi::made);
    }

    private static Response made(Recording.Written written) {
        return written.outcome() instanceof Outcome.Rejected<RelativeRejection>(var reason)
                ? Rejections.problem(reason).response()
                : Response.status(written.waits() ? 202 : 201)
                        .entity(new Made(written.consentId()))
                        .build();
    }
}
