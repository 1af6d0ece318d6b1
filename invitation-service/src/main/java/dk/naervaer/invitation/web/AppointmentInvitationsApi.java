package dk.naervaer.invitation.web;

import static dk.naervaer.web.access.Purpose.CARE;

import dk.naervaer.invitation.heard.ConsentsLag;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.HeardUnits;
import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.invitation.Delivery;
import dk.naervaer.invitation.invitation.Presence;
import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.invitation.RevocationReason;
import dk.naervaer.invitation.view.InvitationRow;
import dk.naervaer.invitation.view.Invitations;
import dk.naervaer.invitation.view.Invitations.Entry;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Tells staff of a department who is invited and how far it has come; never a link or a text.
@Looks(CARE)
@Path("/api/appointments/{appointmentId}/invitations")
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentInvitationsApi {

    public record LastMessage(Delivery state, Purpose purpose, @Nullable Instant at) {}

    /// @param reason why it is revoked, else null
    public record Status(
            String id,
            UUID relativeId,
            Channel channel,
            Standing state,
            @Nullable RevocationReason reason,
            @Nullable Answer answer,
            Presence presence,
            @Nullable LastMessage message) {

        static Status of(Entry entry) {
            var row = entry.row();
            return new Status(
                    entry.id(),
                    row.relativeId(),
                    row.channel(),
                    row.revoked() == null ? Standing.OPEN : Standing.REVOKED,
                    row.revoked(),
                    row.answer(),
                    row.presence(),
                    last(row, entry.lastMessageAt()));
        }

        private static @Nullable LastMessage last(InvitationRow row, @Nullable Instant at) {
            if (row.messages().isEmpty()) return null;
            var sent = row.messages().getLast();
            return new LastMessage(sent.delivery(), sent.message().purpose(), at);
        }
    }

    public enum Standing {
        OPEN,
        REVOKED
    }

    private static final String DOOR = "Naervaer-Door";

    private final Pool pool;
    private final HeardAppointments appointments;
    private final HeardUnits units;
    private final Invitations invitations;
    private final ConsentsLag lag;
    private final CurrentUser user;
    private final Look look;

    AppointmentInvitationsApi(
            Pool pool,
            HeardAppointments appointments,
            HeardUnits units,
            Invitations invitations,
            ConsentsLag lag,
            CurrentUser user,
            Look look) {
        this.pool = pool;
        this.appointments = appointments;
        this.units = units;
        this.invitations = invitations;
        this.lag = lag;
        this.user = user;
        this.look = look;
    }

    @GET
    @RolesAllowed({Roles.SECRETARY, Roles.CLINICIAN, Roles.COORDINATOR})
    @Operation(
            summary = "Who is invited to an appointment of the own departments",
            description =
                    "`Naervaer-Door: held; reason=consents-behind` while nobody can be let in")
    public Uni<RestResponse<List<Status>>> list(@PathParam("appointmentId") UUID appointmentId) {
        var scope = user.units();
        return appointments
                .find(pool, appointmentId)
                .flatMap(found -> visible(found, scope))
                .invoke(one ->
                        look.showed(
                                one.patient(),
                                "invitation",
                                appointmentId,
                                one.department().idOrSor()))
                .flatMap(_ -> invitations.of(appointmentId))
                .map(all -> answer(all.stream().map(Status::of).toList()));
    }

    private RestResponse<List<Status>> answer(List<Status> all) {
        var answer = ResponseBuilder.ok(all);
        if (lag.tooLong()) answer.header(DOOR, "held; reason=consents-behind");
        return answer.build();
    }

    /// Another department's appointment is to them no appointment.
    private Uni<HeardAppointment> visible(Optional<HeardAppointment> found, Set<String> scope) {
        var appointment = found.orElseThrow(NotFoundException::new);
        return units.hierarchy()
                .map(hierarchy -> {
                    if (hierarchy.scopeCovers(
                            scope, appointment.department().idOrSor(), appointment.date()))
                        return appointment;
                    throw new NotFoundException();
                });
    }
}
