package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.person.People;
import dk.naervaer.consent.privacy.report.AccessReport;
import dk.naervaer.consent.privacy.report.AccessReports;
import dk.naervaer.consent.privacy.report.ReportPdf;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// One person's file, for the privacy officer's programs.
@Looks(Purpose.PRIVACY)
@Path("/api/privacy/persons")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
public class PersonApi {

    private static final String NEEDED = "Is required";

    /// Whom to find.
    public record Search(@Nullable String civilNumber) {

        @Override
        public String toString() {
            return "search";
        }
    }

    /// The classes somebody wants erased; all of them when nothing is said.
    public record Wish(@Nullable Set<KeyClass> classes) {

        Set<KeyClass> wanted() {
            return classes == null ? Set.of(KeyClass.values()) : classes;
        }
    }

    /// Why nothing may go, and until when.
    public record HoldRequest(@Nullable String reason, @Nullable String until) {

        @Override
        public String toString() {
            return "hold request";
        }
    }

    /// The id of what was made.
    public record Made(UUID id) {}

    private final People people;
    private final Counter counter;
    private final Decisions decisions;
    private final AccessReports reports;
    private final ReportPdf pdf;

    PersonApi(
            People people,
            Counter counter,
            Decisions decisions,
            AccessReports reports,
            ReportPdf pdf) {
        this.people = people;
        this.counter = counter;
        this.decisions = decisions;
        this.reports = reports;
        this.pdf = pdf;
    }

    @POST
    @Path("search")
    @Operation(summary = "Finds a person by CPR number, which stands in no address")
    public Uni<Counter.File> search(@NotNull(message = NEEDED) Search search) {
        var number = TypedNumber.read(search.civilNumber() == null ? "" : search.civilNumber());
        if (number.isEmpty())
            throw Fault.problem(Fault.of("civilNumber", Wrong.NUMBER_UNREADABLE)).exception();
        return people.byCivilNumber(number.get())
                .map(found -> found.orElseThrow(NotFoundException::new))
                .flatMap(someone -> counter.file(someone.id().value()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A person's pseudonyms, requests, hold, erasures, and what the rules say")
    public Uni<Counter.File> one(UUID id) {
        return counter.file(id);
    }

    @GET
    @FreshLogin
    @Path("{id}/report")
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    @Operation(summary = "Everything this service knows about a person, as JSON or as PDF")
    public Uni<Response> report(UUID id, @Context HttpHeaders headers) {
        return counter.someone(id).flatMap(reports::of).flatMap(report -> respond(report, headers));
    }

    private Uni<Response> respond(AccessReport report, HttpHeaders headers) {
        var wanted = headers.getAcceptableMediaTypes();
        return wanted.stream().anyMatch(type -> type.getSubtype().equals("pdf"))
                ? pdf.of(report).map(bytes -> Response.ok(bytes, "application/pdf").build())
                : Uni.createFrom().item(Response.ok(report, MediaType.APPLICATION_JSON).build());
    }

    @POST
    @Path("{id}/erasure-requests")
    @Operation(summary = "Takes in a request for erasure at the person's word")
    public Uni<Response> request(UUID id, @NotNull(message = NEEDED) Wish wish) {
        var request = UUID.randomUUID();
        return counter.someone(id)
                .flatMap(someone -> decisions.request(request, someone, wish.wanted()))
                .map(faults ->
                        faults.isEmpty()
                                ? Response.created(
                                                URI.create(
                                                        "/api/privacy/erasure-requests/" + request))
                                        .entity(new Made(request))
                                        .build()
                                : Fault.problem(faults).response());
    }

    @PUT
    @Path("{id}/legal-hold")
    @Operation(summary = "Forbids that anything of the person is erased, until a day or for now")
    public Uni<Response> hold(UUID id, @NotNull(message = NEEDED) HoldRequest hold) {
        return counter.someone(id)
                .flatMap(
                        someone -> decisions.hold(someone, text(hold.reason()), text(hold.until())))
                .map(PersonApi::done);
    }

    @DELETE
    @Path("{id}/legal-hold")
    @Operation(summary = "Lifts the legal hold")
    public Uni<Response> lift(UUID id) {
        return counter.someone(id).flatMap(decisions::lift).map(PersonApi::done);
    }

    private static Response done(List<Fault> faults) {
        return faults.isEmpty() ? Response.noContent().build() : Fault.problem(faults).response();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
