package dk.naervaer.booking.web.holding;

import dk.naervaer.booking.appointment.AppointmentCommand.Open;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.Patients;
import dk.naervaer.booking.view.Units;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.booking.web.StaffScope;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.Unit;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Staff open a conversation that no EPJ has planned.
@ShowsNobody
@Path("/conversations/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
public class ConversationPages {

    /// Why the form was refused, and at which field.
    public enum Fault {
        NO_PATIENT("cpr"),
        UNKNOWN_PATIENT("given"),
        NO_KIND("WARD_ROUND"),
        NO_DEPARTMENT("department"),
        NO_WINDOW("date");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    record conversation(
            ConversationForm entered,
            List<Fault> faults,
            List<Unit> departments,
            List<ConversationKind> kinds,
            List<ContactForm> forms)
            implements TemplateInstance {}

    private final Consultations consultations;
    private final Patients patients;
    private final Units units;
    private final StaffScope scope;
    private final Clock clock;

    ConversationPages(
            Consultations consultations,
            Patients patients,
            Units units,
            StaffScope scope,
            Clock clock) {
        this.consultations = consultations;
        this.patients = patients;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return page(ConversationForm.empty(clock.instant().atZone(DanishTime.ZONE)), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> open(@BeanParam ConversationForm form) {
        var faults = form.faults(clock.instant());
        if (!faults.isEmpty()) return refused(form, faults);
        var window = form.window().orElseThrow();
        return department(form, window)
                .flatMap(unit ->
                        unit.isEmpty()
                                ? refused(form, List.of(Fault.NO_DEPARTMENT))
                                : patient(form)
                                        .flatMap(patient ->
                                                patient.isEmpty()
                                                        ? refused(
                                                                form,
                                                                List.of(Fault.UNKNOWN_PATIENT))
                                                        : open(
                                                                form,
                                                                window,
                                                                unit.get(),
                                                                patient.get())));
    }

    private Uni<Response> open(
            ConversationForm form, TimeSlot window, Unit unit, PersonId patient) {
        var id = form.appointmentId();
        var command =
                new Open(
                        new Identifier(Identifier.CONVERSATIONS, id.toString()),
                        patient,
                        new Department(Objects.requireNonNull(unit.sor()), unit.id()),
                        window,
                        form.contactForm(),
                        form.kind().orElseThrow());
        return consultations.open(id, command).replaceWith(Response.seeOther(room(id)).build());
    }

    private static URI room(UUID id) {
        return URI.create("/appointments/" + id + "/room");
    }

    private Uni<Optional<Unit>> department(ConversationForm form, TimeSlot window) {
        return units.hierarchy()
                .map(all ->
                        scope.departments(all, window.date()).stream()
                                .filter(unit -> unit.id().equals(form.department()))
                                .filter(unit -> unit.sor() != null)
                                .findFirst());
    }

    /// Whom no EPJ has told of yet is known from now on.
    private Uni<Optional<PersonId>> patient(ConversationForm form) {
        var identity =
                new PatientIdentity(
                        PatientIdentity.CPR,
                        form.digits().orElseThrow(),
                        form.given(),
                        form.family());
        return patients.find(identity)
                .flatMap(known ->
                        known.isPresent() || !form.isNamed()
                                ? Uni.createFrom().item(known)
                                : patients.register(identity).map(Optional::of));
    }

    private Uni<Response> refused(ConversationForm form, List<Fault> faults) {
        return page(form, faults)
                .flatMap(TemplateInstance::createUni)
                .map(page -> Response.status(422).type(MediaType.TEXT_HTML).entity(page).build());
    }

    private Uni<TemplateInstance> page(ConversationForm form, List<Fault> faults) {
        var today = clock.instant().atZone(DanishTime.ZONE).toLocalDate();
        return units.hierarchy()
                .map(all ->
                        new conversation(
                                form,
                                faults,
                                scope.departments(all, today),
                                List.of(ConversationKind.values()),
                                List.of(ContactForm.values())));
    }
}
