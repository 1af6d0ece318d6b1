package dk.naervaer.consent.web.api;

import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Rejections;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.consent.web.Wishes;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The patient's relatives, for programs.
@Looks(Purpose.OWN)
@Path("/api/relatives")
@RolesAllowed(Roles.PATIENT)
public class RelativeApi {

    /// What a program is told of a relative.
    public record Entry(
            UUID id,
            String given,
            String family,
            Relationship relationship,
            @Nullable String phone,
            @Nullable String email,
            String language,
            Channel channel,
            @Nullable String interpreter,
            boolean child,
            @Nullable LocalDate confirmed) {

        static Entry of(RelativeShown one) {
            return new Entry(
                    one.id(),
                    one.given(),
                    one.family(),
                    one.relationship(),
                    one.phone(),
                    one.email(),
                    one.language(),
                    one.channel(),
                    one.needs().interpreter(),
                    one.needs().child(),
                    one.confirmed());
        }
    }

    /// The id of what was made.
    public record Made(UUID id) {}

    private final Door door;
    private final Wishes wishes;
    private final Relatives relatives;

    RelativeApi(Door door, Wishes wishes, Relatives relatives) {
        this.door = door;
        this.wishes = wishes;
        this.relatives = relatives;
    }

    @GET
    @Operation(summary = "The patient's own relatives")
    public Uni<List<Entry>> all() {
        return door.patient()
                .flatMap(patient -> relatives.of(patient.id()))
                .map(all -> all.stream().map(Entry::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the patient's own relatives")
    public Uni<Entry> one(UUID id) {
        return door.patient()
                .flatMap(patient -> relatives.find(patient.id(), id))
                .map(found -> found.map(Entry::of).orElseThrow(NotFoundException::new));
    }

    @POST
    @Operation(summary = "Names a relative; nobody is told anything before a consent is given")
    public Uni<Response> name(@NotNull(message = "Is required") RelativeRequest request) {
        var faults = request.faults();
        if (!faults.none()) throw faults.problem().exception();
        var id = UUID.randomUUID();
        return door.patient()
                .flatMap(patient -> wishes.name(patient, id, request))
                .map(outcome -> made(outcome, URI.create("/api/relatives/" + id), id));
    }

    @PUT
    @Path("{id}/contact")
    @Operation(
            summary = "Says that number and address are right, or what they are now",
            description = "What nobody has confirmed for 90 days gets nothing new.")
    public Uni<Entry> contact(UUID id, @NotNull(message = "Is required") RelativeRequest request) {
        var faults = request.contactFaults();
        if (!faults.none()) throw faults.problem().exception();
        return door.patient()
                .flatMap(patient -> wishes.confirm(patient, id, request))
                .chain(() -> one(id));
    }

    static Response made(Outcome<RelativeRejection> outcome, URI location, UUID id) {
        return switch (outcome) {
            case Outcome.Recorded<RelativeRejection> _, Outcome.Unchanged<RelativeRejection> _ ->
                    Response.created(location).entity(new Made(id)).build();
            case Outcome.Rejected<RelativeRejection>(var reason) ->
                    Rejections.problem(reason).response();
        };
    }
}
