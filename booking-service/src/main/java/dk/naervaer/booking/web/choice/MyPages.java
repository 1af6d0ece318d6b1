package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.web.FormChoice;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
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
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The patient's own page: what is planned, and how to attend.
@Looks(Purpose.OWN)
@Path("/mine")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class MyPages {

    /// All that the page shows.
    ///
    /// @param known whether an EPJ has ever told of this patient
    /// @param fault the rule that refused the last choice; empty when none did
    /// @param relatives where the patient decides about relatives
    public record Mine(
            boolean known,
            boolean ofAge,
            List<MyAppointment> appointments,
            String fault,
            String relatives) {}

    record mine(Mine mine) implements TemplateInstance {}

    record mine$list(Mine mine) implements TemplateInstance {}

    private final PatientAtDoor door;
    private final MyAppointments appointments;
    private final Decisions decisions;
    private final RelativeWishes wishes;
    private final Changes changes;
    private final String relatives;

    MyPages(
            PatientAtDoor door,
            MyAppointments appointments,
            Decisions decisions,
            RelativeWishes wishes,
            Changes changes,
            @ConfigProperty(name = "naervaer.consent-url") String relatives) {
        this.door = door;
        this.appointments = appointments;
        this.decisions = decisions;
        this.wishes = wishes;
        this.changes = changes;
        this.relatives = relatives;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return read("").map(mine::new);
    }

    @GET
    @Path("list")
    public Uni<TemplateInstance> list() {
        return read("").map(mine$list::new);
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ShowsNobody
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(changes.of(DayList.NAME));
    }

    @POST
    @Path("{id}/contact-form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> choose(
            @PathParam("id") UUID id, @FormParam("form") @Nullable String chosen) {
        var form = FormChoice.among(ContactForm.values(), chosen);
        if (form.isEmpty()) return refused("not-chosen");
        if (!door.isOfAge()) return refused("under-age");
        return appointments
                .own(id)
                .flatMap(patient ->
                        decisions.choose(id, form.get(), Chooser.PATIENT, "patient:" + patient))
                .flatMap(this::answer);
    }

    /// @param wanted empty when it is taken back
    @POST
    @Path("{id}/relative-wish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> wishForRelative(
            @PathParam("id") UUID id, @FormParam("wanted") @Nullable String wanted) {
        if (!door.isOfAge()) return refused("under-age");
        return (wanted == null || wanted.isEmpty()
                        ? wishes.noMoreOfPatient(id)
                        : wishes.ofPatient(id))
                .flatMap(this::answer);
    }

    private Uni<Response> answer(Outcome<AppointmentRejection> outcome) {
        return outcome instanceof Outcome.Rejected<AppointmentRejection>(var reason)
                ? refused(reason instanceof NotPossible(var grounds) ? grounds.rule() : "over")
                : Uni.createFrom().item(Response.seeOther(URI.create("/mine")).build());
    }

    private Uni<Response> refused(String rule) {
        return read(rule)
                .flatMap(all -> new mine(all).createUni())
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }

    private Uni<Mine> read(String fault) {
        return door.find()
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom()
                                        .item(new Mine(false, true, List.of(), fault, relatives))
                                : appointments
                                        .of(found)
                                        .map(all ->
                                                new Mine(
                                                        true,
                                                        door.isOfAge(),
                                                        all,
                                                        fault,
                                                        relatives)));
    }
}
