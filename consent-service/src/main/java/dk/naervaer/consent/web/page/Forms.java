package dk.naervaer.consent.web.page;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Overviews;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.page.CurrentLanguage;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Fills the patient's forms with what can be chosen, and answers what comes back.
@Singleton
class Forms {

    private final Door door;
    private final Overviews overviews;
    private final CurrentLanguage language;
    private final Clock clock;

    Forms(Door door, Overviews overviews, CurrentLanguage language, Clock clock) {
        this.door = door;
        this.overviews = overviews;
        this.language = language;
        this.clock = clock;
    }

    <T> Uni<T> look(BiFunction<Patient, Overview, T> shown) {
        return door.patientOrHome()
                .flatMap(patient ->
                        overviews.of(patient.id()).map(overview -> shown.apply(patient, overview)));
    }

    ConsentForm blank(Overview overview, UUID id) {
        return form(
                overview,
                Entry.blank(id.toString(), overview.appointments(), language.get().tag()));
    }

    ConsentForm written(Overview overview, String id, MultivaluedMap<String, String> fields) {
        return form(overview, Entry.of(id, fields));
    }

    ConsentForm standing(Overview overview, Overview.Given given) {
        return form(overview, Entry.of(given));
    }

    ConsentForm contact(Overview overview, RelativeShown relative) {
        return form(overview, Entry.of(relative));
    }

    private ConsentForm form(Overview overview, Entry entry) {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return new ConsentForm(entry, Faults.NONE, overview.appointments(), today, 0);
    }

    /// The front page when it was recorded, else the form with what is wrong.
    static Uni<Response> answer(
            Outcome<RelativeRejection> outcome,
            ConsentForm form,
            Function<ConsentForm, TemplateInstance> page) {
        return outcome instanceof Outcome.Rejected<RelativeRejection>(var reason)
                ? refused(page.apply(form.with(Rejections.faults(reason))))
                : home();
    }

    static Uni<Response> refused(TemplateInstance page) {
        return page.createUni()
                .map(html -> Response.status(422).entity(html).type(MediaType.TEXT_HTML).build());
    }

    static Uni<Response> shown(TemplateInstance page) {
        return page.createUni().map(html -> Response.ok(html).type(MediaType.TEXT_HTML).build());
    }

    static Uni<Response> home() {
        return Uni.createFrom().item(Response.seeOther(URI.create("/")).build());
    }
}
