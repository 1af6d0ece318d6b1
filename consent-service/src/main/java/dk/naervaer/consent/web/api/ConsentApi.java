package dk.naervaer.consent.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.ConsentState;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.consent.web.ConsentRequest;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.GrantRequest;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.consent.web.Wishes;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The patient's consents, for programs.
@Looks(Purpose.OWN)
@Path("/api/consents")
@RolesAllowed(Roles.PATIENT)
public class ConsentApi {

    /// How far a withdrawal has come.
    ///
    /// @param at when the door was closed; null until it is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Withdrawal(ConsentState state, @Nullable Instant at) {}

    private final Door door;
    private final Wishes wishes;
    private final Relatives relatives;
    private final Appointments appointments;
    private final Cases cases;
    private final Degrees degrees;
    private final Clock clock;

    ConsentApi(
            Door door,
            Wishes wishes,
            Relatives relatives,
            Appointments appointments,
            Cases cases,
            Degrees degrees,
            Clock clock) {
        this.door = door;
        this.wishes = wishes;
        this.relatives = relatives;
        this.appointments = appointments;
        this.cases = cases;
        this.degrees = degrees;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every consent the patient has given, also those that are over")
    public Uni<List<ConsentEntry>> all() {
        var today = today();
        return door.patient()
                .flatMap(patient -> relatives.of(patient.id()))
                .map(all ->
                        all.stream()
                                .flatMap(one ->
                                        one.consents().stream()
                                                .map(c -> ConsentEntry.of(one, c, today)))
                                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the patient's own consents")
    public Uni<ConsentEntry> one(UUID id) {
        return all().map(entries ->
                entries.stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }

    @POST
    @Operation(
            summary = "Lets a relative take part, as far and as long as it says",
            description =
                    "202 when no software decides it (below 15, unable to consent, in dispute): it"
                            + " stands proposed until a clinician has decided. 422"
                            + " `urn:naervaer:problem:needs-decision` where no department can be"
                            + " asked. Somebody who acts for the patient adds `patient`.")
    public Uni<Response> give(@NotNull(message = "Is required") ConsentRequest request) {
        var faults = request.faults(degrees);
        if (!faults.none()) throw faults.problem().exception();
        var id = UUID.randomUUID();
        return door.patient()
                .call(patient -> known(patient, request.relative()))
                .call(patient -> appointmentIsOpen(patient, request.grant()))
                .flatMap(patient ->
                        wishes.give(patient, request.relative(), id, request.grant())
                                .flatMap(outcome -> given(patient, id, outcome)));
    }

    /// Recorded is either given, or proposed for a clinician to decide; unchanged when the same
    /// waits already.
    private Uni<Response> given(Patient patient, UUID id, Outcome<RelativeRejection> outcome) {
        if (outcome instanceof Outcome.Unchanged<RelativeRejection>)
            throw Problem.of(409, "A clinician has been asked already")
                    .type("urn:naervaer:problem:already-asked")
                    .exception();
        var made = RelativeApi.made(outcome, URI.create("/api/consents/" + id), id);
        return relatives
                .consent(patient.id(), id)
                .map(found ->
                        found.filter(it -> it.consent().standing() == Standing.PROPOSED).isPresent()
                                ? Response.fromResponse(made).status(202).build()
                                : made);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Narrows or widens a consent that is open or paused",
            description =
                    "The year is counted from when it was first given. 202 when a clinician has to decide"
                            + " whether it may permit more; until then it stands as it was.")
    public Uni<Response> change(UUID id, @NotNull(message = "Is required") GrantRequest request) {
        var faults = request.faults(degrees);
        if (!faults.none()) throw faults.problem().exception();
        return door.patient()
                .call(patient -> appointmentIsOpen(patient, request))
                .call(patient -> on(patient, id, found -> wishes.change(patient, found, request)))
                .flatMap(patient -> cases.widening(patient.id(), id))
                .flatMap(asked ->
                        one(id).map(it -> Response.status(asked ? 202 : 200).entity(it).build()));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Gives a consent that was proposed, as the patient wants it")
    public Uni<ConsentEntry> accept(
            UUID id, @NotNull(message = "Is required") GrantRequest request) {
        var faults = request.faults(degrees);
        if (!faults.none()) throw faults.problem().exception();
        return door.patient()
                .call(patient -> appointmentIsOpen(patient, request))
                .flatMap(patient ->
                        on(
                                patient,
                                id,
                                found -> wishes.give(patient, found.relativeId(), id, request)))
                .chain(() -> one(id));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Refuses a consent that was proposed; nobody is told")
    public Uni<ConsentEntry> refuse(UUID id) {
        return door.patient()
                .flatMap(patient -> on(patient, id, found -> wishes.refuse(patient, found)))
                .chain(() -> one(id));
    }

    Uni<Void> on(
            Patient patient,
            UUID id,
            Function<Relatives.Found, Uni<Outcome<RelativeRejection>>> wish) {
        return relatives
                .consent(patient.id(), id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .flatMap(wish::apply)
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Rejected<RelativeRejection>(var reason))
                        throw Rejections.problem(reason).exception();
                })
                .replaceWithVoid();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    private Uni<Void> known(Patient patient, UUID relative) {
        return relatives
                .person(patient.id(), relative)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .replaceWithVoid();
    }

    private Uni<Void> appointmentIsOpen(Patient patient, GrantRequest request) {
        var id = request.readScope().orElseThrow().appointmentId();
        if (id == null) return Uni.createFrom().voidItem();
        return appointments
                .find(patient.id(), id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .invoke(one -> {
                    if (!one.ahead(clock.instant()))
                        throw Faults.of("scope.appointmentId", Wrong.APPOINTMENT_OVER)
                                .problem()
                                .exception();
                    if (!one.reachedBy(request.lastDay(), today()))
                        throw Faults.of("until", Wrong.UNTIL_BEFORE_APPOINTMENT)
                                .problem()
                                .exception();
                })
                .replaceWithVoid();
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            summary = "Withdraws a consent",
            description =
                    "200 when every way in is closed within two seconds, else 202: received, and"
                            + " closing. Asking again asks how far it has come.")
    public Uni<Response> withdraw(UUID id) {
        return door.patient()
                .flatMap(patient ->
                        relatives
                                .consent(patient.id(), id)
                                .map(found -> found.orElseThrow(NotFoundException::new))
                                .flatMap(found -> wishes.withdraw(patient, found))
                                .chain(() -> wishes.closed(patient, id)))
                .map(ConsentApi::withdrawal);
    }

    private static Response withdrawal(ConsentRow consent) {
        return consent.closedAt() == null
                ? Response.accepted(new Withdrawal(ConsentState.CLOSING, null)).build()
                : Response.ok(new Withdrawal(ConsentState.CLOSED, consent.closedAt())).build();
    }
}
