package dk.naervaer.consent.web;

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
    private final Look look;

    Door(CurrentUser user, Patients patients, Look look) {
        this.user = user;
        this.patients = patients;
        this.look = look;
    }

    Uni<Optional<Patient>> visitor() {
        return patients.find(user)
                .invoke(found ->
                        found.ifPresent(
                                one -> look.showed(one.id().value(), "consents", one.id(), null)));
    }

    Uni<Patient> patient() {
        return visitor().map(found -> found.orElseThrow(Door::unknown));
    }

    /// On a page, a patient we do not know is led to the front page, which says so.
    Uni<Patient> patientOrHome() {
        return visitor()
                .map(found ->
                        found.orElseThrow(() ->
                                new RedirectionException(
                                        Response.Status.SEE_OTHER, URI.create("/"))));
    }

    private static WebApplicationException unknown() {
        return Problem.of(404, "No appointment of yours is known here yet")
                .type("urn:naervaer:problem:unknown-patient")
                .exception();
    }
}
