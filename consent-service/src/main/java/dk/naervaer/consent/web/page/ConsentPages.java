package dk.naervaer.consent.web.page;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.StandsOtherwise;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.Rejections;
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
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Changing, pausing and taking up one consent, and answering one that somebody has proposed.
@Looks(Purpose.OWN)
@Path("/consents/{id}")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class ConsentPages {

    /// @param accepting a proposal is answered; else what stands is changed
    record change(String name, ConsentForm form, boolean accepting) implements TemplateInstance {}

    /// What was paused is not taken up again, and why.
    record resumption(String name, Faults faults) implements TemplateInstance {}

    private record Shown(Overview.Person person, Overview.Given given) {

        String name() {
            return person.relative().name();
        }

        Relatives.Found found() {
            return new Relatives.Found(person.relative().id(), given.consent());
        }
    }

    private final Forms forms;
    private final Wishes wishes;
    private final Degrees degrees;

    ConsentPages(Forms forms, Wishes wishes, Degrees degrees) {
        this.forms = forms;
        this.wishes = wishes;
        this.degrees = degrees;
    }

    @GET
    @Path("change")
    public Uni<TemplateInstance> change(UUID id) {
        return form(id, false);
    }

    @GET
    @Path("acceptance")
    public Uni<TemplateInstance> accept(UUID id) {
        return form(id, true);
    }

    private Uni<TemplateInstance> form(UUID id, boolean accepting) {
        return forms.look((_, all) -> {
            var one = find(all, id);
            return new change(one.name(), forms.standing(all, one.given()), accepting);
        });
    }

    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(UUID id, MultivaluedMap<String, String> fields) {
        return written(
                id,
                fields,
                false,
                (patient, asked) -> wishes.change(patient, asked.one(), asked.grant()));
    }

    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> accept(UUID id, MultivaluedMap<String, String> fields) {
        return written(
                id,
                fields,
                true,
                (patient, asked) ->
                        wishes.give(patient, asked.one().relativeId(), id, asked.grant()));
    }

    private record Asked(Relatives.Found one, GrantRequest grant) {}

    private Uni<Response> written(
            UUID id,
            MultivaluedMap<String, String> fields,
            boolean accepting,
            BiFunction<Patient, Asked, Uni<Outcome<RelativeRejection>>> wish) {
        return forms.look(
                        (patient, all) -> {
                            var one = find(all, id);
                            var form = forms.written(all, id.toString(), fields);
                            var faults = form.check(degrees);
                            if (!faults.none())
                                return Forms.refused(
                                        new change(one.name(), form.with(faults), accepting));
                            return wish.apply(patient, new Asked(one.found(), form.grant()))
                                    .flatMap(outcome ->
                                            Forms.answer(
                                                    outcome,
                                                    form,
                                                    it -> new change(one.name(), it, accepting)));
                        })
                .flatMap(Function.identity());
    }

    @POST
    @Path("pause")
    public Uni<Response> pause(UUID id) {
        return at(id, wishes::pause);
    }

    @POST
    @Path("resumption")
    public Uni<Response> resume(UUID id) {
        return forms.look(
                        (patient, all) -> {
                            var one = find(all, id);
                            return wishes.resume(patient, one.found())
                                    .flatMap(outcome -> resumed(one.name(), outcome));
                        })
                .flatMap(Function.identity());
    }

    private static Uni<Response> resumed(String name, Outcome<RelativeRejection> outcome) {
        return outcome instanceof Outcome.Rejected<RelativeRejection>(var reason)
                        && !(reason instanceof StandsOtherwise)
                ? Forms.refused(new resumption(name, Rejections.faults(reason)))
                : Forms.home();
    }

    @POST
    @Path("objection")
    public Uni<Response> object(UUID id) {
        return at(id, wishes::object);
    }

    @POST
    @Path("refusal")
    public Uni<Response> refuse(UUID id) {
        return at(id, wishes::refuse);
    }

    /// What has come to stand otherwise meanwhile is shown on the front page.
    private Uni<Response> at(
            UUID id, BiFunction<Patient, Relatives.Found, Uni<Outcome<RelativeRejection>>> wish) {
        return forms.look((patient, all) -> wish.apply(patient, find(all, id).found()))
                .flatMap(Function.identity())
                .chain(Forms::home);
    }

    private static Shown find(Overview overview, UUID id) {
        return overview.relatives().stream()
                .flatMap(person ->
                        Stream.concat(person.current().stream(), person.past().stream())
                                .map(given -> new Shown(person, given)))
                .filter(one -> one.given().consent().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
