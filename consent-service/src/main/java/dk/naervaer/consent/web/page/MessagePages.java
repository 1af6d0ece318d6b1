package dk.naervaer.consent.web.page;

import dk.naervaer.consent.view.Messages;
import dk.naervaer.consent.view.Messages.Message;
import dk.naervaer.consent.web.Door;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What we have written to others about the patient, by page and for programs.
@Looks(Purpose.OWN)
@Path("/")
@RolesAllowed(Roles.PATIENT)
public class MessagePages {

    record messages(List<Message> all) implements TemplateInstance {}

    private final Door door;
    private final Messages messages;

    MessagePages(Door door, Messages messages) {
        this.door = door;
        this.messages = messages;
    }

    @GET
    @Path("messages")
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> page() {
        return door.patientOrHome()
                .flatMap(patient -> messages.of(patient.id()))
                .map(messages::new);
    }

    @GET
    @Path("api/messages")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The newest 200 messages about the patient, without the secret of a link")
    public Uni<List<Message>> all() {
        return door.patient().flatMap(patient -> messages.of(patient.id()));
    }
}
