package dk.naervaer.booking.web.registration;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.ProposedCode;
import dk.naervaer.booking.appointment.Registration;
import dk.naervaer.booking.web.Board;
import dk.naervaer.booking.web.Meeting;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What EPJs register otherwise than it was held, for programs of the coordinator.
@Looks(Purpose.CARE)
@Path("/api/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
public class RegistrationApi {

    /// A consultation that was held in one way and is registered as another.
    ///
    /// @param proposed the code by the map of the day
    /// @param told the EPJ's code, and how one attends by it
    public record Otherwise(
            UUID id,
            Identifier identifier,
            OffsetDateTime start,
            String department,
            @Nullable ContactForm actualContactForm,
            @Nullable ProposedCode proposed,
            @Nullable Registration told) {

        static Otherwise of(Meeting meeting) {
            var entry = meeting.entry();
            var registered = entry.held().registered();
            return new Otherwise(
                    meeting.id(),
                    entry.identifier(),
                    meeting.start().atZone(entry.slot().zone()).toOffsetDateTime(),
                    entry.department().sor(),
                    entry.actualContactForm(),
                    registered.proposed(),
                    registered.told());
        }
    }

    private final Board board;

    RegistrationApi(Board board) {
        this.board = board;
    }

    @GET
    @Operation(summary = "What the EPJ has registered otherwise than it was held")
    public Uni<List<Otherwise>> otherwise() {
        return board.registeredOtherwise().map(all -> all.stream().map(Otherwise::of).toList());
    }
}
