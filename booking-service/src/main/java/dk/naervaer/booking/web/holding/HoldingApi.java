package dk.naervaer.booking.web.holding;

import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.CallOff;
import dk.naervaer.booking.appointment.AppointmentCommand.CloseFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.Start;
import dk.naervaer.booking.appointment.AppointmentCommand.TakeFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.TakePlanB;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.FollowUpAction;
import dk.naervaer.booking.appointment.PlanB;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.booking.web.Rejections;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How a consultation goes on, for programs of the staff.
@ShowsNobody
@Path("/api/appointments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
public class HoldingApi {

    private static final String NEEDED = "Is required";

    /// At which version the appointment is now.
    public record Held(UUID id, long version) {}

    public record Step(@NotNull(message = NEEDED) PlanB step) {}

    public record Closing(@NotNull(message = NEEDED) FollowUpAction action) {}

    private final Consultations consultations;
    private final Clock clock;

    HoldingApi(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @POST
    @Path("start")
    @Operation(summary = "The talk begins")
    public Uni<Held> start(@PathParam("id") UUID id) {
        return hold(id, new Start(clock.instant()));
    }

    @POST
    @Path("calling-off")
    @Operation(summary = "Calls off a conversation that staff have opened; links are dead at once")
    public Uni<Held> callOff(@PathParam("id") UUID id) {
        return hold(id, new CallOff());
    }

    @POST
    @Path("plan-b")
    @Operation(summary = "Goes one step further when picture or sound fail; never back")
    public Uni<Held> planB(@PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Step step) {
        return hold(id, new TakePlanB(step.step(), clock.instant()));
    }

    @POST
    @Path("follow-up")
    @Operation(summary = "Takes an unanswered call upon oneself")
    public Uni<Held> take(@PathParam("id") UUID id) {
        return held(id, consultations.followUp(id, new TakeFollowUp(consultations.actor())));
    }

    @POST
    @Path("follow-up/closing")
    @Operation(summary = "Brings an unanswered call to an end")
    public Uni<Held> close(
            @PathParam("id") UUID id, @NotNull(message = NEEDED) @Valid Closing closing) {
        return held(id, consultations.followUp(id, new CloseFollowUp(closing.action())));
    }

    private Uni<Held> hold(UUID id, AppointmentCommand command) {
        return held(id, consultations.hold(id, command));
    }

    private static Uni<Held> held(UUID id, Uni<Outcome<AppointmentRejection>> decided) {
        return decided.map(outcome ->
                switch (outcome) {
                    case Outcome.Recorded<AppointmentRejection>(var version) ->
                            new Held(id, version);
                    case Outcome.Unchanged<AppointmentRejection>(var version) ->
                            new Held(id, version);
                    case Outcome.Rejected<AppointmentRejection>(var reason) ->
                            throw Rejections.problem(reason).exception();
                });
    }
}
