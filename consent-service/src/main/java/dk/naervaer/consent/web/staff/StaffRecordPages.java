package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.consent.web.record.BarRequest;
import dk.naervaer.consent.web.record.RecordKeeping;
import dk.naervaer.eventsourcing.handling.Outcome;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff ask the patient alone: whether somebody must not take part; and whether a clinician
/// finds that the patient cannot consent.
@Looks(Purpose.CARE)
@Path("/appointments/{id}/record")
@Produces(MediaType.TEXT_HTML)
public class StaffRecordPages {

    record kept(Meeting meeting, RecordKeeping.Shown shown, boolean clinician, Faults faults)
            implements TemplateInstance {}

    private final Meetings meetings;
    private final RecordKeeping records;
    private final CurrentUser user;

    StaffRecordPages(Meetings meetings, RecordKeeping records, CurrentUser user) {
        this.meetings = meetings;
        this.records = records;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    public Uni<TemplateInstance> page(UUID id) {
        return meetings.find(id).flatMap(it -> shown(it, Faults.NONE)).map(page -> page);
    }

    private Uni<kept> shown(Meeting meeting, Faults faults) {
        return records.of(meeting.patient())
                .map(it -> new kept(meeting, it, user.has(Roles.CLINICIAN), faults));
    }

    @POST
    @Path("barred")
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> bar(
            UUID id,
            @FormParam("name") @Nullable String name,
            @FormParam("phone") @Nullable String phone,
            @FormParam("email") @Nullable String email) {
        var request = new BarRequest(name, phone, email);
        return meetings.find(id)
                .flatMap(meeting ->
                        request.faults().none()
                                ? records.bar(
                                                meeting.patient(),
                                                request,
                                                UUID.randomUUID(),
                                                user.actor())
                                        .map(_ -> back(id))
                                : refused(meeting, request.faults()));
    }

    @POST
    @Path("inability")
    @RolesAllowed(Roles.CLINICIAN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> unable(
            UUID id,
            @FormParam("reason") @Nullable String reason,
            @FormParam("until") @Nullable String until) {
        var why = Recorded.says(reason);
        var day = day(until);
        return meetings.find(id)
                .flatMap(meeting -> {
                    if (why.isEmpty())
                        return refused(meeting, Faults.of("reason", Wrong.WHY_MISSING));
                    if (day.isEmpty())
                        return refused(meeting, Faults.of("until", Wrong.UNTIL_UNREADABLE));
                    return records.unable(
                                    meeting.patient(), user.name(), user.actor(), why, day.get())
                            .flatMap(outcome -> answer(meeting, outcome));
                });
    }

    @POST
    @Path("ability")
    @RolesAllowed(Roles.CLINICIAN)
    public Uni<Response> able(UUID id) {
        return meetings.find(id)
                .flatMap(meeting ->
                        records.able(meeting.patient(), user.actor())
                                .flatMap(outcome -> answer(meeting, outcome)));
    }

    private Uni<Response> answer(Meeting meeting, Outcome<RecordRejection> outcome) {
        return outcome instanceof Outcome.Rejected<RecordRejection>(var reason)
                ? refused(meeting, faults(reason))
                : Uni.createFrom().item(back(meeting.appointment().id()));
    }

    private static Faults faults(RecordRejection reason) {
        return switch (reason) {
            case RecordRejection.UnknownBar _ -> Faults.of("name", Wrong.RELATIVE_MISSING);
            case RecordRejection.MarkIsPast _ -> Faults.of("until", Wrong.UNTIL_PAST);
            case RecordRejection.OnlyThePatient _ -> Faults.of("channel", Wrong.ONLY_THE_PATIENT);
            case RecordRejection.MarkTooLong _ -> Faults.of("until", Wrong.MARK_TOO_LONG);
        };
    }

    private Uni<Response> refused(Meeting meeting, Faults faults) {
        return shown(meeting, faults)
                .flatMap(TemplateInstance::createUni)
                .map(html -> Response.status(422).entity(html).type(MediaType.TEXT_HTML).build());
    }

    private static Optional<LocalDate> day(@Nullable String said) {
        try {
            return Optional.of(LocalDate.parse(Recorded.says(said)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/appointments/" + id + "/record")).build();
    }
}
