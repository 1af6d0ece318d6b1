package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.booking.unit.Unit;
import dk.naervaer.booking.unit.UnitRejection;
import dk.naervaer.booking.view.InForce;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Units for programs: how each works on a day, what its summons say, and what is agreed about it.
@ShowsNobody
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitApi {

    /// What the letters of a unit say of the possibility of a consultation at a distance.
    ///
    /// @param unit whose phrase it is: the unit itself, or one above it
    public record SummonsPhrase(@Nullable String unit, @Nullable LocalDate from, String phrase) {}

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private final Units units;
    private final Agreements agreements;

    UnitApi(Units units, Agreements agreements) {
        this.units = units;
        this.agreements = agreements;
    }

    @GET
    @RolesAllowed({
        Roles.EPJ_SYSTEM,
        Roles.SECRETARY,
        Roles.CLINICIAN,
        Roles.COORDINATOR,
        Roles.MANAGER,
        Roles.OPERATOR
    })
    @Operation(summary = "The units of a day, today's if none is named, with the practice in force")
    public Uni<List<UnitView>> on(@QueryParam("date") @Nullable String date) {
        var day = day(date);
        return units.practices()
                .map(all ->
                        all.hierarchy().on(day).stream()
                                .map(unit -> UnitView.of(unit, all, day))
                                .toList());
    }

    @GET
    @Path("{unit}/summons-phrase")
    @RolesAllowed({Roles.EPJ_SYSTEM, Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(summary = "The phrase for the summons; unit is an id, SOR or SHAK, date is ISO")
    public Uni<SummonsPhrase> phrase(
            @PathParam("unit") String unit, @QueryParam("date") @Nullable String date) {
        return units.inForce(unit, day(date)).map(UnitApi::phrase);
    }

    @GET
    @Path("{unit}/practices/{from}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "What is agreed about a unit of one's own from that day on, with an ETag")
    public Uni<Response> agreed(@PathParam("unit") String unit, @PathParam("from") String from) {
        var day = Days.required("from", from);
        return own(unit, day)
                .flatMap(id ->
                        agreements
                                .agreed(id)
                                .map(loaded ->
                                        Response.ok(new InForce(id, day, beginning(loaded, day)))
                                                .tag(new EntityTag(loaded.version() + "", true))
                                                .build()));
    }

    private static Practice beginning(Loaded<Unit.State> loaded, LocalDate day) {
        if (!(loaded.state() instanceof Unit.State.Registered(_, var agreed)))
            throw new NotFoundException();
        return agreed.stream()
                .flatMap(all -> all.practices().stream())
                .filter(one -> one.from().equals(day))
                .findFirst()
                .map(DatedPractice::practice)
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("{unit}/practices/{from}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary =
                    "Agrees how a unit of one's own works from a day on, today or later; If-Match"
                            + " guards against what others agree meanwhile")
    public Uni<InForce> agree(
            @PathParam("unit") String unit,
            @PathParam("from") String from,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = PracticeRequest.NEEDED) @Valid PracticeRequest wished) {
        var seen = version(ifMatch);
        var dated = new DatedPractice(Days.required("from", from), wished.toPractice());
        return own(unit, dated.from())
                .flatMap(id ->
                        agreements
                                .agree(id, dated, seen)
                                .onFailure(VersionConflict.class)
                                .transform(_ -> changedSince())
                                .invoke(UnitApi::refuse)
                                .replaceWith(new InForce(id, dated.from(), dated.practice())));
    }

    @DELETE
    @Path("{unit}/practices/{from}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Revokes what was agreed from a day on, today or later")
    public Uni<Void> revoke(@PathParam("unit") String unit, @PathParam("from") String from) {
        var day = Days.required("from", from);
        return own(unit, day)
                .flatMap(id -> agreements.revoke(id, day))
                .invoke(UnitApi::refuse)
                .replaceWithVoid();
    }

    private Uni<String> own(String unit, LocalDate date) {
        return units.hierarchy()
                .map(all ->
                        agreements.own(all, unit, date).orElseThrow(NotFoundException::new).id());
    }

    private static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null) return OptionalLong.empty();
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches())
            throw Problem.of(400, "If-Match must be one version: W/\"3\"").exception();
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    private static WebApplicationException changedSince() {
        return Problem.of(412, "Somebody has agreed something about the unit since you read it")
                .type("urn:naervaer:problem:changed-since")
                .exception();
    }

    private LocalDate day(@Nullable String date) {
        return date == null || date.isBlank() ? agreements.today() : Days.required("date", date);
    }

    private static SummonsPhrase phrase(InForce inForce) {
        var phrase = inForce.practice().summonsPhrase();
        if (phrase == null)
            throw Problem.of(404, "The unit's summons have no phrase on that day")
                    .type("urn:naervaer:problem:no-phrase")
                    .exception();
        return new SummonsPhrase(inForce.unit(), inForce.from(), phrase);
    }

    private static void refuse(Optional<UnitRejection> rejection) {
        if (rejection.isPresent()) throw Refusals.problem(rejection.get()).exception();
    }
}
