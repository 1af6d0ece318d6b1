package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.booking.view.Units;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Appointments for programs: looking, letting a relative in, and telling how it went.
@Looks(Purpose.CARE)
@Path("/api/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentApi {

    private static final String NEEDED = "Is required";

    public record Admission(@NotNull(message = NEEDED) UUID invitationId) {}

    public record Admitted(UUID invitationId, String state, long version) {}

    /// @param actualContactForm told when the outcome is `HELD`, and only then
    public record HowItWent(
            @NotNull(message = NEEDED) Outcome outcome, @Nullable ContactForm actualContactForm) {

        Conclusion toConclusion() {
            try {
                return new Conclusion(outcome, actualContactForm);
            } catch (IllegalArgumentException e) {
                var field = outcome == Outcome.CANCELLED ? "outcome" : "actualContactForm";
                throw Problem.of(422, "The outcome breaks a rule")
                        .error(field, String.valueOf(e.getMessage()))
                        .exception();
            }
        }
    }

    private final Consultations consultations;
    private final DayList days;
    private final Units units;
    private final StaffScope scope;
    private final CurrentUser user;
    private final Speaker speaker;
    private final Look look;

    AppointmentApi(
            Consultations consultations,
            DayList days,
            Units units,
            StaffScope scope,
            CurrentUser user,
            Speaker speaker,
            Look look) {
        this.consultations = consultations;
        this.days = days;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.speaker = speaker;
        this.look = look;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EPJ_SYSTEM, Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return (user.has(Roles.EPJ_SYSTEM) ? told(id) : consultations.see(id))
                .map(seen -> view(id, seen))
                .map(view ->
                        Response.ok(view)
                                .header(HttpHeaders.ETAG, "W/\"" + view.version() + "\"")
                                .build());
    }

    @GET
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "A department's day; department is a unit id or SOR, date is ISO")
    public Uni<List<AppointmentView>> list(
            @QueryParam("department") @Nullable String department,
            @QueryParam("date") @Nullable String date) {
        if (department == null || department.isBlank())
            throw Problem.of(400, "The query needs a department").exception();
        var day = Dates.required(date);
        return units.hierarchy()
                .flatMap(hierarchy -> {
                    if (!scope.covers(hierarchy, department, day)) throw new NotFoundException();
                    var sors =
                            hierarchy.departmentsWithin(department, day).stream()
                                    .map(unit -> String.valueOf(unit.sor()))
                                    .toList();
                    return days.on(day, sors)
                            .map(lines ->
                                    lines.stream().map(line -> view(line, hierarchy)).toList());
                });
    }

    @POST
    @Path("{id}/admissions")
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "Lets a relative in from the waiting room")
    @ShowsNobody
    public Uni<Admitted> admit(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Admission admission) {
        var invitation = admission.invitationId();
        return consultations
                .admit(id, invitation)
                .map(outcome -> new Admitted(invitation, "ADMITTED", version(outcome)));
    }

    @POST
    @Path("{id}/outcome")
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(summary = "Ends the consultation, or corrects how it went; the last one told counts")
    public Uni<AppointmentView> conclude(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid HowItWent how) {
        return consultations
                .conclude(id, how.toConclusion())
                .invoke(AppointmentApi::version)
                .chain(() -> consultations.see(id))
                .map(seen -> view(id, seen));
    }

    private Uni<Consultations.Seen> told(UUID id) {
        return speaker.required()
                .flatMap(epj ->
                        consultations
                                .load(id)
                                .invoke(seen -> {
                                    if (!isOf(epj, id, seen)) throw new NotFoundException();
                                }));
    }

    private static boolean isOf(RegisteredEpj epj, UUID id, Consultations.Seen seen) {
        return Consultations.plan(seen.loaded().state())
                .filter(plan -> epj.appointmentId(plan.identifier()).equals(id))
                .filter(plan ->
                        epj.mayTellOf(seen.units(), plan.department().sor(), plan.slot().date()))
                .isPresent();
    }

    private AppointmentView view(DayList.Line line, UnitHierarchy hierarchy) {
        show(line.id(), line.entry().patient(), line.entry().department());
        return AppointmentView.of(line, hierarchy);
    }

    private AppointmentView view(UUID id, Consultations.Seen seen) {
        Consultations.plan(seen.loaded().state())
                .ifPresent(plan -> show(id, plan.patient(), plan.department()));
        var version = seen.loaded().version();
        return switch (seen.loaded().state()) {
            case State.Unknown _ -> throw new NotFoundException();
            case State.Booked booked -> AppointmentView.of(id, booked, version, seen.units());
            case State.Cancelled cancelled ->
                    AppointmentView.of(id, cancelled, version, seen.units());
        };
    }

    private static long version(
            dk.naervaer.eventsourcing.handling.Outcome<AppointmentRejection> outcome) {
        return switch (outcome) {
            case dk.naervaer.eventsourcing.handling.Outcome.Recorded<AppointmentRejection>(var v) ->
                    v;
            case dk.naervaer.eventsourcing.handling.Outcome.Unchanged<AppointmentRejection>(
                            var v) ->
                    v;
            case dk.naervaer.eventsourcing.handling.Outcome.Rejected<AppointmentRejection>(
                            var reason) ->
                    throw Rejections.problem(reason).exception();
        };
    }

    private void show(UUID id, PersonId patient, Department department) {
        look.showed(patient.value(), "appointment", id, department.idOrSor());
    }
}
