package dk.naervaer.consent.web.page;

import dk.naervaer.consent.heard.HeardAppointments;
import dk.naervaer.consent.heard.HeardInvitations;
import dk.naervaer.consent.heard.HeardUnits;
import dk.naervaer.consent.patient.MistakenDeaths;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Representations;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.view.CaseProjection;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Overviews;
import dk.naervaer.consent.view.RelativeProjection;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.contact.ContactKeeping;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// The patient's front page: appointments, relatives and consents, always as they are now.
@Looks(Purpose.OWN)
@Path("/")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    private static final Duration TOLD_FOR = Duration.ofDays(90);

    record home(Overview overview, Around around) implements TemplateInstance {}

    record home$overview(Overview overview, Around around) implements TemplateInstance {}

    /// What the page says beside the overview.
    ///
    /// @param acts for somebody, so that the way there is shown
    /// @param waiting which of the proposals a clinician has to decide
    /// @param settled cases in which one has decided between those who disagreed
    /// @param grown the patient has lately turned 15, and a parent's consent has ended
    /// @param mistaken a death was told by mistake, and links are closed for it
    /// @param told whether notices reach the patient outside of the page
    public record Around(
            Patient patient,
            boolean acts,
            Set<UUID> waiting,
            Set<UUID> settled,
            boolean grown,
            boolean mistaken,
            boolean told) {

        public boolean untold() {
            return patient.inPerson() && !told;
        }

        /// Somebody who acts for the patient may object to what another such person gave.
        public boolean disputes(Overview.Given given) {
            return !patient.inPerson() && given.consent().disputable(settled);
        }

        public boolean waits(Overview.Given given) {
            return waiting.contains(given.consent().id());
        }
    }

    /// @param acts for somebody, whether or not they are a patient here themself
    record unknown(boolean acts) implements TemplateInstance {}

    private final Door door;
    private final Overviews overviews;
    private final Representations representations;
    private final CurrentUser user;
    private final Changes changes;
    private final Cases cases;
    private final MistakenDeaths mistakes;
    private final ContactKeeping contacts;
    private final Clock clock;

    HomePages(
            Door door,
            Overviews overviews,
            Representations representations,
            CurrentUser user,
            Changes changes,
            Cases cases,
            MistakenDeaths mistakes,
            ContactKeeping contacts,
            Clock clock) {
        this.door = door;
        this.overviews = overviews;
        this.representations = representations;
        this.user = user;
        this.changes = changes;
        this.cases = cases;
        this.mistakes = mistakes;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> home() {
        return representations
                .any(user.cpr().orElse(""))
                .flatMap(acts -> door.visitor().flatMap(found -> home(found, acts)));
    }

    private Uni<TemplateInstance> home(Optional<Patient> found, boolean acts) {
        if (found.isEmpty()) return Uni.createFrom().item(new unknown(acts));
        return shown(found.get(), acts, home::new);
    }

    private <T> Uni<T> shown(Patient patient, boolean acts, BiFunction<Overview, Around, T> page) {
        return Uni.combine()
                .all()
                .unis(
                        overviews.of(patient.id()),
                        cases.waiting(patient.id()),
                        patient.inPerson()
                                ? Uni.createFrom().item(Set.<UUID>of())
                                : cases.settled(patient.id()),
                        mistakes.lately(patient.id()),
                        contacts.told(patient.id()))
                .with((all, waiting, settled, mistaken, told) ->
                        page.apply(
                                all,
                                new Around(
                                        patient,
                                        acts,
                                        waiting,
                                        settled,
                                        grown(all, patient),
                                        mistaken,
                                        told)));
    }

    private boolean grown(Overview overview, Patient patient) {
        var lately = clock.instant().minus(TOLD_FOR);
        return patient.inPerson()
                && overview.relatives().stream()
                        .flatMap(person -> person.past().stream())
                        .map(Overview.Given::consent)
                        .anyMatch(one ->
                                one.marks().lapse() == LapseReason.FIFTEEN
                                        && one.since().isAfter(lately));
    }

    @GET
    @Path("overview")
    public Uni<TemplateInstance> overview() {
        return door.patientOrHome().flatMap(patient -> shown(patient, false, home$overview::new));
    }

    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ShowsNobody
    public Multi<OutboundSseEvent> changes() {
        return Live.changes(
                changes.of(
                        RelativeProjection.TABLE,
                        CaseProjection.TABLE,
                        HeardAppointments.CONSUMER,
                        HeardInvitations.CONSUMER,
                        HeardUnits.CONSUMER));
    }
}
