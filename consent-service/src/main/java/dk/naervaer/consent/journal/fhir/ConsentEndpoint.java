package dk.naervaer.consent.journal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.consent.journal.EntryReference;
import dk.naervaer.consent.journal.Journal;
import dk.naervaer.consent.journal.JournalEntry;
import dk.naervaer.consent.journal.Receipts;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Where an EPJ reads what patients have consented to, and confirms what stands in its journal.
@Looks(Purpose.EXCHANGE)
@Path("/fhir/r4/Consent")
@RolesAllowed(Roles.EPJ_SYSTEM)
@Produces(MediaType.WILDCARD)
public class ConsentEndpoint {

    private final Journal journal;
    private final ConsentSearches searches;
    private final Receipts receipts;
    private final FhirTexts texts;
    private final OperationOutcomes outcomes;
    private final CurrentVertxRequest requests;
    private final CurrentUser user;
    private final Look look;
    private final Clock clock;

    ConsentEndpoint(
            Journal journal,
            ConsentSearches searches,
            Receipts receipts,
            FhirTexts texts,
            OperationOutcomes outcomes,
            CurrentVertxRequest requests,
            CurrentUser user,
            Look look,
            Clock clock) {
        this.journal = journal;
        this.searches = searches;
        this.receipts = receipts;
        this.texts = texts;
        this.outcomes = outcomes;
        this.requests = requests;
        this.user = user;
        this.look = look;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Finds consents; never with a CPR number in the address")
    public Uni<Response> search() {
        return found(inAddress());
    }

    @POST
    @Path("_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Finds consents, by a patient's number too")
    public Uni<Response> search(byte @Nullable [] form) {
        var asked = new LinkedHashMap<>(inAddress());
        asked.putAll(ConsentSearch.parameters(form == null ? "" : new String(form, UTF_8)));
        return found(asked);
    }

    private Map<String, List<String>> inAddress() {
        var asked = ConsentSearch.parameters(requests.getCurrent().request().query());
        ConsentSearch.refuseNumbers(asked);
        return asked;
    }

    private Uni<Response> found(Map<String, List<String>> asked) {
        var form = form();
        return searches.find(asked).map(bundle -> texts.answer(Response.ok(), bundle, form));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One consent; its version is the number of its last matter")
    public Uni<Response> read(UUID id) {
        var form = form();
        return entry(id).map(entry -> answer(entry, form));
    }

    @POST
    @Path("{id}/$journalled")
    @Consumes({
        "application/fhir+json",
        "application/json",
        "application/fhir+xml",
        "application/xml"
    })
    @Operation(
            summary = "Confirms that a matter stands in the journal",
            description =
                    "Parameters: matter (positiveInt), the how manieth of the consent, and"
                            + " reference (string), the EPJ's own for its entry. The first"
                            + " reference of a matter stands; a repeat changes nothing.")
    public Uni<Response> journalled(UUID id, byte @Nullable [] body) {
        var form = form();
        var receipt = ReceiptReading.of(texts.parameters(body));
        return entry(id)
                .flatMap(entry -> confirmed(entry, receipt.matter(), receipt.reference()))
                .chain(() -> entry(id))
                .map(entry -> answer(entry, form));
    }

    private Uni<Boolean> confirmed(JournalEntry entry, int matter, EntryReference reference) {
        return receipts.confirm(entry, matter, reference, user.actor())
                .invoke(there -> {
                    if (!there) throw ReceiptReading.unknown(entry.version());
                });
    }

    private Uni<JournalEntry> entry(UUID id) {
        return journal.find(id, user.client())
                .map(found ->
                        found.orElseThrow(
                                () -> new Refused(Problem.of(404, "There is no such consent"))))
                .invoke(entry -> ConsentSearches.seen(look, entry));
    }

    private Response answer(JournalEntry entry, FhirForm form) {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return texts.answer(
                Response.ok().header(HttpHeaders.ETAG, ConsentWriter.etag(entry)),
                ConsentWriter.write(entry, today),
                form);
    }

    private FhirForm form() {
        return FhirForm.asked(requests.getCurrent());
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return outcomes.render(refused.problem());
    }
}
