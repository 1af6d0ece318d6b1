package dk.naervaer.consent.web.page;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Overview.Given;
import dk.naervaer.consent.view.Overviews;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Wishes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;

/// Withdrawing one consent: asked once more, then received, then closed.
@Looks(Purpose.OWN)
@Path("/consents/{id}/withdrawal")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class WithdrawalPages {

    record withdrawal(String name, Given given) implements TemplateInstance {}

    record withdrawal$progress(Given given) implements TemplateInstance {}

    private final Door door;
    private final Overviews overviews;
    private final Relatives relatives;
    private final Wishes wishes;

    WithdrawalPages(Door door, Overviews overviews, Relatives relatives, Wishes wishes) {
        this.door = door;
        this.overviews = overviews;
        this.relatives = relatives;
        this.wishes = wishes;
    }

    @GET
    public Uni<TemplateInstance> page(UUID id) {
        return door.patientOrHome().flatMap(patient -> shown(patient, id)).map(shown -> shown);
    }

    /// Read again while the withdrawal is on its way.
    @GET
    @Path("progress")
    public Uni<TemplateInstance> progress(UUID id) {
        return door.patientOrHome()
                .flatMap(patient -> shown(patient, id))
                .map(shown -> new withdrawal$progress(shown.given()));
    }

    @POST
    public Uni<Response> withdraw(UUID id) {
        return door.patientOrHome()
                .flatMap(patient ->
                        relatives
                                .consent(patient.id(), id)
                                .map(found -> found.orElseThrow(NotFoundException::new))
                                .flatMap(found -> wishes.withdraw(patient, found)))
                .map(_ -> Response.seeOther(URI.create("/consents/" + id + "/withdrawal")).build());
    }

    private Uni<withdrawal> shown(Patient patient, UUID id) {
        return overviews
                .of(patient.id())
                .map(overview ->
                        overview.relatives().stream()
                                .flatMap(person -> find(person, id))
                                .findFirst()
                                .orElseThrow(NotFoundException::new));
    }

    private static Stream<withdrawal> find(Overview.Person person, UUID id) {
        return Stream.concat(person.current().stream(), person.past().stream())
                .filter(given -> given.consent().id().equals(id))
                .map(given -> new withdrawal(person.relative().name(), given));
    }
}
