package dk.naervaer.consent.web.record;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// "Hvem må ikke være med": whom the patient wants kept away.
@Looks(Purpose.OWN)
@Path("/barred")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class BarredPages {

    /// @param alone whether it is the patient who looks; who acts for them is shown nobody
    record barred(List<BarShown> all, boolean alone, Faults faults) implements TemplateInstance {}

    private final Door door;
    private final RecordKeeping records;

    BarredPages(Door door, RecordKeeping records) {
        this.door = door;
        this.records = records;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return door.patientOrHome()
                .flatMap(patient -> shown(patient, Faults.NONE))
                .map(page -> page);
    }

    private Uni<barred> shown(Patient patient, Faults faults) {
        return patient.inPerson()
                ? records.of(patient.id()).map(it -> new barred(it.barred(), true, faults))
                : Uni.createFrom().item(new barred(List.of(), false, faults));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> bar(
            @FormParam("name") @Nullable String name,
            @FormParam("phone") @Nullable String phone,
            @FormParam("email") @Nullable String email) {
        var request = new BarRequest(name, phone, email);
        return door.patientOrHome()
                .flatMap(patient ->
                        request.faults().none()
                                ? records.bar(
                                                patient.id(),
                                                request,
                                                UUID.randomUUID(),
                                                patient.actor())
                                        .map(_ -> back())
                                : shown(patient, request.faults())
                                        .flatMap(TemplateInstance::createUni)
                                        .map(BarredPages::refused));
    }

    @POST
    @Path("{id}/removal")
    public Uni<Response> unbar(UUID id) {
        return door.patientOrHome().flatMap(patient -> records.unbar(patient, id)).map(_ -> back());
    }

    private static Response refused(String html) {
        return Response.status(422).entity(html).type(MediaType.TEXT_HTML).build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/barred")).build();
    }
}
