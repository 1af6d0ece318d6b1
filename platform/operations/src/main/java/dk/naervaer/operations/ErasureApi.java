package dk.naervaer.operations;

import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.HeardHolds;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Where the privacy officer has a person's data erased, and sees it through to the last service.
@Looks(Purpose.PRIVACY)
@Path("/api/operations/erasures")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureApi {

    private static final String NEEDED = "Is required";

    // What the privacy officer's desk calls it when it seals.
    private static final String REASON = "privacy-reason";

    /// What shall be erased.
    ///
    /// @param reason asked for by somebody, when nothing is said
    public record Request(
            @NotNull(message = NEEDED) UUID personId,
            @NotEmpty(message = NEEDED) Set<@NotNull(message = NEEDED) KeyClass> classes,
            Erasure.@Nullable Reason reason) {}

    /// How far it has come.
    public record Progress(
            PersonId personId,
            Set<KeyClass> classes,
            Erasure.Reason reason,
            String actor,
            Instant requestedAt,
            boolean complete,
            List<Erasure.Part> services) {

        static Progress of(Erasure one) {
            return new Progress(
                    one.person(),
                    one.classes(),
                    one.reason(),
                    one.actor(),
                    one.requestedAt(),
                    one.complete(),
                    one.parts());
        }
    }

    private final Erasures erasures;
    private final HeardHolds holds;
    private final PersonalData keys;
    private final CurrentUser user;
    private final Look look;

    ErasureApi(
            Erasures erasures, HeardHolds holds, PersonalData keys, CurrentUser user, Look look) {
        this.erasures = erasures;
        this.holds = holds;
        this.keys = keys;
        this.user = user;
        this.look = look;
    }

    @POST
    @FreshLogin
    @Operation(
            summary = "Erases a person's data of some classes, here and in every service",
            description =
                    "Needs a login of the last five minutes."
                            + " 202: done here and told to the others. The location shows each service's part. 409"
                            + " `urn:naervaer:problem:legal-hold` with the reason, while one stands.")
    public Uni<Response> erase(@NotNull(message = NEEDED) @Valid Request request) {
        var reason = request.reason() == null ? Erasure.Reason.REQUESTED : request.reason();
        var person = new PersonId(request.personId());
        return unlessHeld(person)
                .chain(() -> erasures.erase(person, request.classes(), reason, user.actor()))
                .map(erased -> erased.orElseThrow(NotFoundException::new))
                .map(erased ->
                        Response.accepted(shown(erased))
                                .location(URI.create("/api/operations/erasures/" + person))
                                .build());
    }

    /// Whoever asks is told why: it is the privacy officer's own hold.
    private Uni<Void> unlessHeld(PersonId person) {
        return holds.on(person)
                .flatMap(held ->
                        held.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : keys.keyring(held.get().person())
                                        .map(keyring -> refusal(held.get(), keyring))
                                        .flatMap(Uni.createFrom()::failure));
    }

    private Throwable refusal(HeardHolds.Held held, Keyring keys) {
        look.showed(held.person().value(), "legal-hold", held.person(), null);
        var until = held.until() == null ? "somebody lifts it" : held.until().toString();
        var reason = keys.open(held.reason(), REASON).orElse("the reason cannot be read");
        return Problem.of(409, "A legal hold stands until " + until + ": " + reason)
                .type("urn:naervaer:problem:legal-hold")
                .exception();
    }

    @GET
    @Operation(summary = "Every erasure asked for at this service, the newest first")
    public Uni<List<Progress>> all() {
        return erasures.all().map(all -> all.stream().map(this::shown).toList());
    }

    @GET
    @Path("{person}")
    @Operation(summary = "One person's erasure")
    public Uni<Progress> one(@PathParam("person") UUID person) {
        return erasures.of(new PersonId(person))
                .map(found -> shown(found.orElseThrow(NotFoundException::new)));
    }

    private Progress shown(Erasure one) {
        look.showed(one.person().value(), "erasure", one.person(), null);
        return Progress.of(one);
    }
}
