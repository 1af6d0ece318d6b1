package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.desk.Decisions.Said;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.ErasureRequests.Found;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Requests for erasure, for the privacy officer's programs.
@Looks(Purpose.PRIVACY)
@Path("/api/privacy/erasure-requests")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
public class RequestApi {

    private static final String NEEDED = "Is required";

    /// The officer's answers, class by class.
    public record Answers(@NotNull(message = NEEDED) List<@Valid One> answers) {

        /// One of them.
        ///
        /// @param reason only for what is refused
        public record One(
                @NotNull(message = NEEDED) KeyClass keyClass,
                @NotNull(message = NEEDED) Answer.Kind kind,
                @Nullable String reason) {

            Said said() {
                return new Said(keyClass, kind, reason == null ? "" : reason);
            }

            @Override
            public String toString() {
                return keyClass + " " + kind;
            }
        }
    }

    private final ErasureRequests requests;
    private final RequestFiles files;
    private final Counter counter;
    private final Decisions decisions;

    RequestApi(ErasureRequests requests, RequestFiles files, Counter counter, Decisions decisions) {
        this.requests = requests;
        this.files = files;
        this.counter = counter;
        this.decisions = decisions;
    }

    /// Pseudonyms and stages: whose they are is told by the request itself.
    @GET
    @ShowsNobody
    @Operation(summary = "Requests for erasure, those that are not complete first")
    public Uni<List<Found>> all() {
        return requests.all();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request: proposals, answers, each service's part, and the proof")
    public Uni<RequestFiles.File> one(UUID id) {
        return files.file(id);
    }

    @POST
    @FreshLogin
    @Path("{id}/answers")
    @Operation(summary = "Answers classes; with the last one, what is to go goes in every service")
    public Uni<Response> answer(UUID id, @NotNull(message = NEEDED) @Valid Answers answers) {
        var said = answers.answers().stream().map(Answers.One::said).toList();
        return files.find(id)
                .flatMap(found ->
                        counter.someone(found.request().person().value())
                                .flatMap(someone -> decisions.answer(found, someone, said)))
                .flatMap(faults ->
                        faults.isEmpty()
                                ? files.file(id).map(file -> Response.ok(file).build())
                                : Uni.createFrom().item(Fault.problem(faults).response()));
    }
}
