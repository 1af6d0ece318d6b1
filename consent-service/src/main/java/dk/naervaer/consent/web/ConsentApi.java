package dk.naervaer.consent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.Appointments;
import dk.naervaer.consent.view.ConsentState;
import dk.naervaer.consent.view.RelativeRow;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The patient's consents, for programs.
@Looks(Purpose.OWN)
@Path("/api/consents")
@RolesAllowed(Roles.PATIENT)
public class ConsentApi {

    /// What a program is told of a consent.
    public record Entry(
            UUID id,
            UUID relativeId,
            Person relative,
            Degree degree,
            Scope scope,
            Instant from,
            LocalDate until,
            ConsentState state,
            @Nullable Instant withdrawnAt,
            @Nullable Instant closedAt) {

        /// Whom the consent lets in.
        public record Person(String given, String family, Relationship relationship) {}

        static Entry of(RelativeShown relative, RelativeRow.Consent one, LocalDate today) {
            return new Entry(
                    one.id(),
                    relative.id(),
                    new Person(relative.given(), relative.family(), relative.relationship()),
                    one.degree(),
                    one.scope(),
                    one.from(),
                    one.until(),
                    one.state(today),
                    one.withdrawnAt(),
                    one.closedAt());
        }
    }

    /// How far a withdrawal has come.
    ///
    /// @param at when the door was closed; null until it is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Withdrawal(ConsentState state, @Nullable Instant at) {}

    private final Door door;
    private final Wishes wishes;
    private final Relatives relatives;
    private final Appointments appointments;
    private final Clock clock;

    ConsentApi(
            Door door, Wishes wishes, Relatives relatives, Appointments appointments, Clock clock) {
        this.door = door;
        this.wishes = wishes;
        this.relatives = relatives;
        this.appointments = appointments;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every consent the patient has given, also those that are over")
    public Uni<List<Entry>> all() {
        var today = today();
        return door.patient()
                .flatMap(patient -> relatives.of(patient.id()))
                .map(all ->
                        all.stream()
                                .flatMap(one ->
                                        one.consents().stream().map(c -> Entry.of(one, c, today)))
                                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the patient's own consents")
    public Uni<Entry> one(UUID id) {
        return all().map(entries ->
                entries.stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }

    @POST
    @Operation(summary = "Lets a relative take part in one appointment or all, until a day")
    public Uni<Response> give(@NotNull(message = "Is required") ConsentRequest request) {
        var faults = request.faults();
        if (!faults.none()) throw faults.problem().exception();
        var id = UUID.randomUUID();
        return door.patient()
                .call(patient -> mayGive(patient, request))
                .flatMap(patient ->
                        wishes.give(
                                patient,
                                request.relative(),
                                request.toCommand(id, clock.instant())))
                .map(outcome -> RelativeApi.made(outcome, URI.create("/api/consents/" + id), id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    private Uni<Void> mayGive(Patient patient, ConsentRequest request) {
        if (!patient.ofAge()) throw Faults.of("relativeId", Wrong.NOT_OF_AGE).problem().exception();
        return relatives
                .find(patient.id(), request.relative())
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(() -> appointmentIsOpen(patient, request));
    }

    private Uni<Void> appointmentIsOpen(Patient patient, ConsentRequest request) {
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

    private static Response withdrawal(RelativeRow.Consent consent) {
        return consent.closedAt() == null
                ? Response.accepted(new Withdrawal(ConsentState.CLOSING, null)).build()
                : Response.ok(new Withdrawal(ConsentState.CLOSED, consent.closedAt())).build();
    }
}
