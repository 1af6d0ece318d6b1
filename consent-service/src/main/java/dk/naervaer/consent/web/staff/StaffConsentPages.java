package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.IdentityCheck;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// One page from an appointment: who may take part, what the patient has just said, and what a
/// clinician discloses without consent.
@Looks(Purpose.CARE)
@Path("/appointments/{id}/consents")
@Produces(MediaType.TEXT_HTML)
public class StaffConsentPages {

    record consents(Meeting meeting, Written written, Choices choices, boolean clinician)
            implements TemplateInstance {}

    /// What can be chosen in the form.
    public record Choices(
            List<Relationship> relationships,
            List<Form> forms,
            List<IdentityCheck> checks,
            List<Capacity> capacities) {

        static final Choices ALL =
                new Choices(
                        List.of(Relationship.values()),
                        Arrays.stream(Form.values()).filter(Form::recordedByStaff).toList(),
                        List.of(IdentityCheck.values()),
                        Arrays.stream(Capacity.values())
                                .filter(it -> it != Capacity.SELF_15_17)
                                .toList());
    }

    /// What was written into the form, and what is wrong with it.
    public record Written(MultivaluedMap<String, String> fields, Faults faults) {

        public String at(String field) {
            return Recorded.says(fields.getFirst(field));
        }

        public boolean is(String field, String value) {
            return at(field).equals(value);
        }

        /// A slip of the finger would tell a stranger: the number is typed twice.
        Faults twice() {
            return digits("phone").equals(digits("phoneAgain"))
                    ? Faults.NONE
                    : Faults.of("phoneAgain", Wrong.PHONE_TWICE);
        }

        private String digits(String field) {
            return at(field).replaceAll("\\s", "");
        }

        Recorded recorded(Meeting meeting) {
            return new Recorded(
                    at("relativeId"),
                    relative(meeting),
                    grant(meeting),
                    at("capacity"),
                    at("giver"),
                    at("form"),
                    at("identityCheck"),
                    at("whyNotWritten"));
        }

        private @Nullable RelativeRequest relative(Meeting meeting) {
            var known = meeting.known(at("relativeId"));
            return known.isPresent() ? contact(known.get()) : relative();
        }

        /// Another number, or that theirs is right; null where nothing was said of it.
        private @Nullable RelativeRequest contact(RelativeShown known) {
            var another = !at("phone").isEmpty();
            if (!another && at("confirmed").isEmpty()) return null;
            return new RelativeRequest(
                    known.given(),
                    known.family(),
                    known.relationship().name(),
                    another ? at("phone") : known.phone(),
                    known.email(),
                    known.language(),
                    another ? "SMS" : known.channel().name(),
                    null,
                    null);
        }

        private @Nullable RelativeRequest relative() {
            if (at("given").isEmpty() && at("family").isEmpty()) return null;
            var channel = at("phone").isEmpty() ? "CALL" : "SMS";
            return new RelativeRequest(
                    at("given"),
                    at("family"),
                    at("relationship"),
                    at("phone"),
                    null,
                    "da",
                    channel,
                    null,
                    !at("child").isEmpty());
        }

        private GrantRequest grant(Meeting meeting) {
            var whole =
                    new Recorded(null, null, null, null, null, null, null, null).grantAt(meeting);
            return new GrantRequest(at("degree"), at("note"), whole.scope(), whole.until());
        }
    }

    private final Meetings meetings;
    private final Recording recording;
    private final Degrees degrees;
    private final CurrentUser user;

    StaffConsentPages(Meetings meetings, Recording recording, Degrees degrees, CurrentUser user) {
        this.meetings = meetings;
        this.recording = recording;
        this.degrees = degrees;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    public Uni<TemplateInstance> page(UUID id) {
        var blank = new Written(new MultivaluedHashMap<>(), Faults.NONE);
        return meetings.find(id).map(meeting -> page(meeting, blank));
    }

    @POST
    @RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> consent(UUID id, MultivaluedMap<String, String> fields) {
        return written(
                id,
                fields,
                (meeting, written) -> {
                    var said = written.recorded(meeting);
                    return said.faults()
                            .and(written.twice())
                            .and(said.grantAt(meeting).faults(degrees));
                },
                (meeting, written) -> recording.consent(meeting, written.recorded(meeting)));
    }

    @POST
    @Path("disclosures")
    @RolesAllowed(Roles.CLINICIAN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> disclose(UUID id, MultivaluedMap<String, String> fields) {
        return written(
                id,
                fields,
                (meeting, written) ->
                        written.recorded(meeting)
                                .faults()
                                .without("form", "identityCheck", "whyNotWritten")
                                .and(written.twice())
                                .and(
                                        written.at("reason").isEmpty()
                                                ? Faults.of("reason", Wrong.WHY_MISSING)
                                                : Faults.NONE),
                (meeting, written) ->
                        recording.disclosure(
                                meeting, written.recorded(meeting), written.at("reason")));
    }

    private Uni<Response> written(
            UUID id,
            MultivaluedMap<String, String> fields,
            BiFunction<Meeting, Written, Faults> check,
            BiFunction<Meeting, Written, Uni<Recording.Written>> record) {
        return meetings.find(id)
                .flatMap(meeting -> {
                    var written = new Written(fields, Faults.NONE);
                    var faults = check.apply(meeting, written);
                    if (!faults.none()) return refused(meeting, new Written(fields, faults));
                    return record.apply(meeting, written)
                            .flatMap(made -> answer(meeting, fields, made));
                });
    }

    private Uni<Response> answer(
            Meeting meeting, MultivaluedMap<String, String> fields, Recording.Written made) {
        return made.outcome() instanceof Outcome.Rejected<RelativeRejection>(var reason)
                ? refused(meeting, new Written(fields, Rejections.faults(reason)))
                : Uni.createFrom().item(Response.seeOther(next(meeting, made)).build());
    }

    private static URI next(Meeting meeting, Recording.Written made) {
        return URI.create(
                made.waits()
                        ? "/cases"
                        : "/appointments/%s/consents".formatted(meeting.appointment().id()));
    }

    private Uni<Response> refused(Meeting meeting, Written written) {
        return page(meeting, written)
                .createUni()
                .map(html -> Response.status(422).entity(html).type(MediaType.TEXT_HTML).build());
    }

    private TemplateInstance page(Meeting meeting, Written written) {
        return new consents(meeting, written, Choices.ALL, user.has(Roles.CLINICIAN));
    }
}
