package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.view.Course;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.view.DayList.Line;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import dk.naervaer.web.unit.UnitHierarchy;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The patient's own page: what is planned, and how to attend.
@Path("/mine")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class MyPages {

    private static final Duration STILL_SHOWN = Duration.ofHours(12);

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
    private final DayList days;
    private final Units units;
    private final Circumstances circumstances;
    private final Decisions decisions;
    private final Changes changes;
    private final Clock clock;
    private final String relatives;

    MyPages(
            PatientAtDoor door,
            DayList days,
            Units units,
            Circumstances circumstances,
            Decisions decisions,
            Changes changes,
            Clock clock,
            @ConfigProperty(name = "naervaer.consent-url") String relatives) {
        this.door = door;
        this.days = days;
        this.units = units;
        this.circumstances = circumstances;
        this.decisions = decisions;
        this.changes = changes;
        this.clock = clock;
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
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(changes.of(DayList.NAME));
    }

    @POST
    @Path("{id}/contact-form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> choose(
            @PathParam("id") UUID id, @FormParam("form") @Nullable String chosen) {
        var form =
                Arrays.stream(ContactForm.values())
                        .filter(one -> one.name().equals(chosen))
                        .findFirst();
        if (form.isEmpty()) return refused("not-chosen");
        if (!door.isOfAge()) return refused("under-age");
        return own(id).flatMap(patient ->
                        decisions.choose(id, form.get(), Chooser.PATIENT, "patient:" + patient))
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

    /// Another patient's appointment does not exist for this one.
    private Uni<PersonId> own(UUID id) {
        return Uni.combine()
                .all()
                .unis(door.find(), days.find(id))
                .asTuple()
                .map(both ->
                        both.getItem2()
                                .map(line -> line.entry().patient())
                                .filter(patient -> both.getItem1().equals(Optional.of(patient)))
                                .orElseThrow(NotFoundException::new));
    }

    private Uni<Mine> read(String fault) {
        return door.find()
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom()
                                        .item(new Mine(false, true, List.of(), fault, relatives))
                                : appointments(found.get())
                                        .map(all ->
                                                new Mine(
                                                        true,
                                                        door.isOfAge(),
                                                        all,
                                                        fault,
                                                        relatives)));
    }

    /// Read once: what is shown, and the courses that it belongs to.
    private Uni<List<MyAppointment>> appointments(PersonId patient) {
        var from = clock.instant().minus(STILL_SHOWN);
        return Uni.combine()
                .all()
                .unis(days.of(patient), units.hierarchy())
                .asTuple()
                .flatMap(both -> {
                    var courses = Course.each(both.getItem1());
                    return Multi.createFrom()
                            .iterable(both.getItem1())
                            .filter(line -> !line.entry().slot().startInstant().isBefore(from))
                            .onItem()
                            .transformToUniAndConcatenate(
                                    line -> mine(line, courses, both.getItem2()))
                            .collect()
                            .asList();
                });
    }

    private Uni<MyAppointment> mine(
            Line line, Map<String, Course> courses, UnitHierarchy hierarchy) {
        var entry = line.entry();
        var sor = entry.department().sor();
        var name = hierarchy.name(sor, entry.slot().date()).orElse(sor);
        var course = courses.getOrDefault(sor, new Course(List.of()));
        return circumstances
                .of(line.id(), entry.department(), entry.slot(), course)
                .map(around -> MyAppointment.of(line, name, around, course.usual(line.id())));
    }
}
