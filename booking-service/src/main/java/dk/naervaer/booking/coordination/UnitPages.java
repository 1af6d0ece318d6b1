package dk.naervaer.booking.coordination;

import dk.naervaer.booking.coordination.PracticeForm.Fault;
import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.UnitRejection;
import dk.naervaer.booking.unit.UnitRejection.PracticeOfThePast;
import dk.naervaer.booking.view.Practices;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.unit.Unit;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A coordinator's own units: how each works on a day, and what is agreed from which day on.
@ShowsNobody
@Path("/units")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public class UnitPages {

    private static final int UNPROCESSABLE = 422;
    private static final List<Fault> CHANGED = List.of(new Fault("from", Wrong.CHANGED_SINCE));

    record units(List<Branch> trees, LocalDate date, LocalDate today) implements TemplateInstance {}

    record unit(UnitPage page) implements TemplateInstance {}

    record unit$agree(UnitPage page) implements TemplateInstance {}

    private final Units units;
    private final Agreements agreements;
    private final CurrentUser user;

    UnitPages(Units units, Agreements agreements, CurrentUser user) {
        this.units = units;
        this.agreements = agreements;
        this.user = user;
    }

    @GET
    public Uni<TemplateInstance> own(@QueryParam("date") @Nullable String date) {
        var day = day(date);
        return units.practices()
                .map(all ->
                        new units(Branch.covered(all, user.units(), day), day, agreements.today()));
    }

    @GET
    @Path("{unit}")
    public Uni<TemplateInstance> one(
            @PathParam("unit") String id,
            @QueryParam("date") @Nullable String date,
            @QueryParam("told") @Nullable String told) {
        var day = day(date);
        return units.practices()
                .map(all -> page(all, own(all, id, day), day, told))
                .flatMap(this::seen)
                .map(unit::new);
    }

    /// @param date the day the page shows the unit on
    @POST
    @Path("{unit}/practices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> agree(
            @PathParam("unit") String id,
            @QueryParam("date") @Nullable String date,
            @HeaderParam("HX-Request") @Nullable String htmx,
            MultivaluedMap<String, String> posted) {
        var day = day(date);
        var form = PracticeForm.posted(posted);
        return units.practices()
                .flatMap(all -> {
                    var wrong = new ArrayList<Fault>();
                    var page = page(all, own(all, id, day), day, null);
                    var wished = form.read(wrong);
                    wished.filter(one -> foreign(all, page, one))
                            .ifPresent(_ -> wrong.add(new Fault("from", Wrong.NOT_YOURS_THEN)));
                    return wished.isPresent() && wrong.isEmpty()
                            ? agree(page, form, wished.get(), htmx != null)
                            : refused(page.with(form.with(wrong)), htmx != null);
                });
    }

    @POST
    @Path("{unit}/practices/{from}/revocation")
    public Uni<Response> revoke(@PathParam("unit") String id, @PathParam("from") String from) {
        var day = Days.read(from).orElseThrow(NotFoundException::new);
        return units.practices()
                .map(all -> own(all, id, day).id())
                .flatMap(unit ->
                        agreements
                                .revoke(unit, day)
                                .map(refused ->
                                        Response.seeOther(
                                                        place(
                                                                unit,
                                                                day,
                                                                refused.isPresent()
                                                                        ? "stands"
                                                                        : "revoked"))
                                                .build()));
    }

    private Uni<Response> agree(
            UnitPage page, PracticeForm form, DatedPractice wished, boolean htmx) {
        var unit = page.unit().id();
        return agreements
                .agree(unit, wished, form.seen())
                .flatMap(refused ->
                        refused.isPresent()
                                ? refused(page.with(form.with(faults(refused.get()))), htmx)
                                : Uni.createFrom()
                                        .item(done(place(unit, wished.from(), "agreed"), htmx)))
                .onFailure(VersionConflict.class)
                .recoverWithUni(() ->
                        seen(page.with(form.with(CHANGED)))
                                .flatMap(current -> refused(current, htmx)));
    }

    private Uni<UnitPage> seen(UnitPage page) {
        return agreements
                .agreed(page.unit().id())
                .map(agreed -> page.with(page.form().seen(agreed.version())));
    }

    private static List<Fault> faults(UnitRejection rejection) {
        if (rejection instanceof PracticeOfThePast)
            return List.of(new Fault("from", Wrong.FROM_PAST));
        throw Refusals.problem(rejection).exception();
    }

    private static Response done(URI place, boolean htmx) {
        return htmx
                ? Response.noContent().header("HX-Redirect", place).build()
                : Response.seeOther(place).build();
    }

    private static Uni<Response> refused(UnitPage page, boolean htmx) {
        TemplateInstance shown = htmx ? new unit$agree(page) : new unit(page);
        return Uni.createFrom().item(Response.status(UNPROCESSABLE).entity(shown).build());
    }

    private static URI place(String unit, LocalDate date, String told) {
        return URI.create("/units/" + unit + "?date=" + date + "&told=" + told);
    }

    private UnitPage page(Practices all, Unit unit, LocalDate day, @Nullable String told) {
        return UnitPage.of(unit, all, day, agreements.today(), told == null ? "" : told);
    }

    /// Fails with not found when it does not exist on the day, or is somebody else's.
    private Unit own(Practices all, String id, LocalDate day) {
        return agreements.own(all.hierarchy(), id, day).orElseThrow(NotFoundException::new);
    }

    /// It may change hands between the day of the page and the day of the practice.
    private boolean foreign(Practices all, UnitPage page, DatedPractice wished) {
        return agreements.own(all.hierarchy(), page.unit().id(), wished.from()).isEmpty();
    }

    private LocalDate day(@Nullable String date) {
        return Optional.ofNullable(date).flatMap(Days::read).orElseGet(agreements::today);
    }
}
