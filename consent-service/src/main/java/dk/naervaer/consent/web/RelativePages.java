package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Overviews;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.page.CurrentLanguage;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Naming a relative and consenting in one go, or consenting once more for one already named.
@Looks(Purpose.OWN)
@Path("/relatives")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class RelativePages {

    record relative(ConsentForm form, List<Relationship> relationships)
            implements TemplateInstance {}

    record consent(String name, ConsentForm form) implements TemplateInstance {}

    private final Door door;
    private final Overviews overviews;
    private final Wishes wishes;
    private final Clock clock;
    private final CurrentLanguage language;

    RelativePages(
            Door door, Overviews overviews, Wishes wishes, Clock clock, CurrentLanguage language) {
        this.door = door;
        this.overviews = overviews;
        this.wishes = wishes;
        this.clock = clock;
        this.language = language;
    }

    @GET
    @Path("new")
    public Uni<TemplateInstance> name() {
        return look((_, overview) -> page(blank(overview, UUID.randomUUID())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> name(MultivaluedMap<String, String> fields) {
        var id = ConsentRequest.uuid(fields.getFirst("id")).orElseGet(UUID::randomUUID);
        return look(
                        (patient, overview) -> {
                            var form = written(overview, id, fields);
                            var faults = form.entry().relative().faults().and(form.check(patient));
                            return faults.none()
                                    ? name(patient, id, form)
                                    : refused(page(form.with(faults)));
                        })
                .flatMap(Function.identity());
    }

    /// A relative of that id is named already only when the same form is sent once more.
    private Uni<Response> name(Patient patient, UUID id, ConsentForm form) {
        return wishes.name(patient, id, form.entry().relative())
                .flatMap(outcome ->
                        outcome instanceof Outcome.Rejected<RelativeRejection>
                                ? home()
                                : give(patient, id, form, RelativePages::page));
    }

    @GET
    @Path("{id}/consents/new")
    public Uni<TemplateInstance> consent(UUID id) {
        return look((_, overview) -> new consent(nameOf(overview, id), blank(overview, id)));
    }

    @POST
    @Path("{id}/consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> consent(UUID id, MultivaluedMap<String, String> fields) {
        return look(
                        (patient, overview) -> {
                            var name = nameOf(overview, id);
                            var form = written(overview, id, fields);
                            var faults = form.check(patient);
                            return faults.none()
                                    ? give(patient, id, form, wrong -> new consent(name, wrong))
                                    : refused(new consent(name, form.with(faults)));
                        })
                .flatMap(Function.identity());
    }

    private Uni<Response> give(
            Patient patient,
            UUID relativeId,
            ConsentForm form,
            Function<ConsentForm, TemplateInstance> page) {
        return wishes.give(patient, relativeId, form.command(UUID.randomUUID(), clock.instant()))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Rejected<RelativeRejection>(var reason)
                                ? refused(page.apply(form.with(Rejections.faults(reason))))
                                : home());
    }

    private <T> Uni<T> look(BiFunction<Patient, Overview, T> shown) {
        return door.patientOrHome()
                .flatMap(patient ->
                        overviews.of(patient.id()).map(overview -> shown.apply(patient, overview)));
    }

    private ConsentForm blank(Overview overview, UUID id) {
        var entry = Entry.blank(id, overview.appointments(), language.get().tag());
        return new ConsentForm(entry, Faults.NONE, overview.appointments(), today());
    }

    private ConsentForm written(Overview overview, UUID id, MultivaluedMap<String, String> fields) {
        var entry = Entry.of(id.toString(), fields);
        return new ConsentForm(entry, Faults.NONE, overview.appointments(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    private static relative page(ConsentForm form) {
        return new relative(form, List.of(Relationship.values()));
    }

    private static String nameOf(Overview overview, UUID relativeId) {
        return overview.relatives().stream()
                .map(Overview.Person::relative)
                .filter(one -> one.id().equals(relativeId))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .name();
    }

    private static Uni<Response> refused(TemplateInstance page) {
        return page.createUni()
                .map(html -> Response.status(422).entity(html).type(MediaType.TEXT_HTML).build());
    }

    private static Uni<Response> home() {
        return Uni.createFrom().item(Response.seeOther(URI.create("/")).build());
    }
}
