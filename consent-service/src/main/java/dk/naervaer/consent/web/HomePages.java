package dk.naervaer.consent.web;

import dk.naervaer.consent.heard.HeardAppointments;
import dk.naervaer.consent.heard.HeardInvitations;
import dk.naervaer.consent.heard.HeardUnits;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Representations;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Overviews;
import dk.naervaer.consent.view.RelativeProjection;
import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.live.Live;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Optional;

/// The patient's front page: appointments, relatives and consents, always as they are now.
@Looks(Purpose.OWN)
@Path("/")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    record home(Overview overview, boolean ofAge, boolean acts) implements TemplateInstance {}

    record home$overview(Overview overview, boolean ofAge) implements TemplateInstance {}

    /// @param acts for somebody, whether or not they are a patient here themself
    record unknown(boolean acts) implements TemplateInstance {}

    private final Door door;
    private final Overviews overviews;
    private final Representations representations;
    private final CurrentUser user;
    private final Changes changes;

    HomePages(
            Door door,
            Overviews overviews,
            Representations representations,
            CurrentUser user,
            Changes changes) {
        this.door = door;
        this.overviews = overviews;
        this.representations = representations;
        this.user = user;
        this.changes = changes;
    }

    @GET
    public Uni<TemplateInstance> home() {
        return representations
                .any(user.cpr().orElse(""))
                .flatMap(acts -> door.visitor().flatMap(found -> home(found, acts)));
    }

    private Uni<TemplateInstance> home(Optional<Patient> found, boolean acts) {
        if (found.isEmpty()) return Uni.createFrom().item(new unknown(acts));
        return overviews.of(found.get().id()).map(all -> new home(all, found.get().ofAge(), acts));
    }

    @GET
    @Path("overview")
    public Uni<TemplateInstance> overview() {
        return door.patientOrHome()
                .flatMap(patient ->
                        overviews
                                .of(patient.id())
                                .map(all -> new home$overview(all, patient.ofAge())));
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ShowsNobody
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(
                changes.of(
                        RelativeProjection.TABLE,
                        HeardAppointments.CONSUMER,
                        HeardInvitations.CONSUMER,
                        HeardUnits.CONSUMER));
    }
}
