package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Acting;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Patients;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/// Who is asking in this request.
@RequestScoped
public class Door {

    private final CurrentUser user;
    private final Patients patients;
    private final Acting acting;
    private final Look look;

    Door(CurrentUser user, Patients patients, Acting acting, Look look) {
        this.user = user;
        this.patients = patients;
        this.acting = acting;
        this.look = look;
    }

    /// Whoever acts for a patient comes as that patient, if the register says so today.
    public Uni<Optional<Patient>> visitor() {
        var wished = acting.wished();
        return (wished.isEmpty() ? patients.find(user) : patients.actedFor(user, wished.get()))
                .invoke(found -> {
                    if (wished.isPresent() && found.isEmpty() && !acting.program())
                        throw to("/acting");
                    found.ifPresent(this::shown);
                });
    }

    private void shown(Patient patient) {
        acting.is(patient);
        look.showed(patient.id().value(), "consents", patient.id(), null);
        look.by(patient.visitor().value());
    }

    private static RedirectionException to(String page) {
        return new RedirectionException(Response.Status.SEE_OTHER, URI.create(page));
    }

    public Uni<Patient> patient() {
        return visitor().map(found -> found.orElseThrow(Door::unknown));
    }

    /// Refuses who acts for the patient: what is told in confidence is the patient's alone.
    public Uni<Patient> patientAlone() {
        return patient()
                .invoke(found -> {
                    if (!found.inPerson()) throw onlyThePatient();
                });
    }

    public static WebApplicationException onlyThePatient() {
        return Problem.of(403, Wrong.ONLY_THE_PATIENT.sentence())
                .type("urn:naervaer:problem:only-the-patient")
                .exception();
    }

    /// On a page, a patient we do not know is led to the front page, which says so.
    public Uni<Patient> patientOrHome() {
        return visitor().map(found -> found.orElseThrow(() -> to("/")));
    }

    private static WebApplicationException unknown() {
        return Problem.of(404, "No appointment of yours is known here yet")
                .type("urn:naervaer:problem:unknown-patient")
                .exception();
    }
}
