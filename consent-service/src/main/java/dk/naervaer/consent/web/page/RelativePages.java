package dk.naervaer.consent.web.page;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.consent.web.Wishes;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Naming a relative in three steps, consenting once more for one already named, and saying that
/// their number is still right.
@Looks(Purpose.OWN)
@Path("/relatives")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class RelativePages {

    private static final int LAST_STEP = 3;

    record relative(ConsentForm form, List<Relationship> relationships)
            implements TemplateInstance {}

    record consent(String name, ConsentForm form) implements TemplateInstance {}

    record past(Overview.Person person) implements TemplateInstance {}

    record contact(String name, ConsentForm form) implements TemplateInstance {}

    private final Forms forms;
    private final Wishes wishes;
    private final Degrees degrees;

    RelativePages(Forms forms, Wishes wishes, Degrees degrees) {
        this.forms = forms;
        this.wishes = wishes;
        this.degrees = degrees;
    }

    @GET
    @Path("new")
    public Uni<TemplateInstance> name() {
        return forms.look((_, all) -> page(forms.blank(all, UUID.randomUUID()).at(1)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> name(MultivaluedMap<String, String> fields) {
        var id = GrantRequest.uuid(fields.getFirst("id")).orElseGet(UUID::randomUUID);
        int step = step(fields);
        return forms.look(
                        (patient, all) -> {
                            var form = forms.written(all, id.toString(), fields).at(step);
                            return fields.containsKey("back")
                                    ? Forms.shown(page(form.at(Math.max(1, step - 1))))
                                    : next(patient, all, id, form);
                        })
                .flatMap(Function.identity());
    }

    /// A form that was sent without steps is whole.
    private static int step(MultivaluedMap<String, String> fields) {
        var step = RelativeRequest.text(fields.getFirst("step"));
        return step.matches("[123]") ? Integer.parseInt(step) : LAST_STEP;
    }

    private Uni<Response> next(Patient patient, Overview all, UUID id, ConsentForm form) {
        var wrong = form.upTo(form.step(), form.checkRelative().and(form.check(patient, degrees)));
        if (!wrong.none()) return Forms.refused(page(form.at(form.stepOf(wrong)).with(wrong)));
        return form.step() < LAST_STEP
                ? Forms.shown(page(form.at(form.step() + 1)))
                : name(patient, all, id, form);
    }

    /// A relative of that id is named already only when the same form is sent once more, or by
    /// another patient, to whose relative nothing is given.
    private Uni<Response> name(Patient patient, Overview all, UUID id, ConsentForm form) {
        var proposes = form.entry().is("propose", "yes") && find(all, id).isPresent();
        return wishes.name(patient, id, form.entry().relative())
                .flatMap(outcome ->
                        outcome instanceof Outcome.Rejected<RelativeRejection> && !proposes
                                ? Forms.home()
                                : give(patient, id, form, RelativePages::page));
    }

    @GET
    @Path("{id}/consents/new")
    public Uni<TemplateInstance> consent(UUID id) {
        return forms.look((_, all) -> new consent(of(all, id).name(), forms.blank(all, id)));
    }

    @POST
    @Path("{id}/consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> consent(UUID id, MultivaluedMap<String, String> fields) {
        return forms.look(
                        (patient, all) -> {
                            var name = of(all, id).name();
                            var form = forms.written(all, id.toString(), fields);
                            var faults = form.check(patient, degrees);
                            return faults.none()
                                    ? give(patient, id, form, wrong -> new consent(name, wrong))
                                    : Forms.refused(new consent(name, form.with(faults)));
                        })
                .flatMap(Function.identity());
    }

    private Uni<Response> give(
            Patient patient,
            UUID relativeId,
            ConsentForm form,
            Function<ConsentForm, TemplateInstance> page) {
        var id = UUID.randomUUID();
        var recorded =
                form.entry().is("propose", "yes") && !patient.inPerson()
                        ? wishes.propose(patient, relativeId, id, form.grant())
                        : wishes.give(patient, relativeId, id, form.grant());
        return recorded.flatMap(outcome -> Forms.answer(outcome, form, page));
    }

    @GET
    @Path("{id}/contact")
    public Uni<TemplateInstance> contact(UUID id) {
        return forms.look(
                (_, all) -> new contact(of(all, id).name(), forms.contact(all, of(all, id))));
    }

    @POST
    @Path("{id}/contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> contact(UUID id, MultivaluedMap<String, String> fields) {
        return forms.look(
                        (patient, all) -> {
                            var name = of(all, id).name();
                            var form = forms.written(all, id.toString(), fields);
                            var faults =
                                    form.checkRelative().without("given", "family", "relationship");
                            return faults.none()
                                    ? wishes.confirm(patient, id, form.entry().relative())
                                            .flatMap(outcome ->
                                                    Forms.answer(
                                                            outcome,
                                                            form,
                                                            it -> new contact(name, it)))
                                    : Forms.refused(new contact(name, form.with(faults)));
                        })
                .flatMap(Function.identity());
    }

    /// Apart, since there can be very many of them.
    @GET
    @Path("{id}/past")
    public Uni<TemplateInstance> past(UUID id) {
        return forms.look((_, all) -> new past(person(all, id)));
    }

    private static relative page(ConsentForm form) {
        return new relative(form, List.of(Relationship.values()));
    }

    private static RelativeShown of(Overview overview, UUID relativeId) {
        return person(overview, relativeId).relative();
    }

    private static Overview.Person person(Overview overview, UUID relativeId) {
        return find(overview, relativeId).orElseThrow(NotFoundException::new);
    }

    private static Optional<Overview.Person> find(Overview overview, UUID relativeId) {
        return overview.relatives().stream()
                .filter(one -> one.relative().id().equals(relativeId))
                .findFirst();
    }
}
