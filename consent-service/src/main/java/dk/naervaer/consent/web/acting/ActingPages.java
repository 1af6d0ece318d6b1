package dk.naervaer.consent.web.acting;

import dk.naervaer.consent.patient.Acting;
import dk.naervaer.consent.patient.Patients;
import dk.naervaer.consent.patient.Representation;
import dk.naervaer.consent.patient.Representations;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Choosing whom to act for, among those the register says one may, and stopping.
@Looks(Purpose.OWN)
@Path("/acting")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class ActingPages {

    record acting(List<Representation> now, List<Representation> ended)
            implements TemplateInstance {}

    private final Representations representations;
    private final Patients patients;
    private final CurrentUser user;
    private final Look look;

    ActingPages(Representations representations, Patients patients, CurrentUser user, Look look) {
        this.representations = representations;
        this.patients = patients;
        this.user = user;
        this.look = look;
    }

    @GET
    public Uni<TemplateInstance> page() {
        var cpr = user.cpr().orElse("");
        return Uni.combine()
                .all()
                .unis(
                        representations.by(cpr),
                        representations.lately(cpr),
                        representations.pseudonym(cpr))
                .with((now, ended, self) -> {
                    now.forEach(this::shown);
                    ended.forEach(this::shown);
                    look.by(self.value());
                    return new acting(now, ended);
                });
    }

    private void shown(Representation one) {
        look.showed(one.patient().value(), "acting", one.patient(), null);
    }

    /// Remembered by the browser alone, and asked of the register again at every request.
    @POST
    @ShowsNobody
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> choose(@FormParam("patient") @Nullable UUID patient) {
        if (patient == null) throw new NotFoundException();
        return patients.actedFor(user, new PersonId(patient))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .map(found -> home(found.id().toString(), -1));
    }

    @POST
    @Path("stop")
    @ShowsNobody
    public Response stop() {
        return home("", 0);
    }

    private static Response home(String value, int maxAge) {
        return Response.seeOther(URI.create("/"))
                .cookie(
                        new NewCookie.Builder(Acting.COOKIE)
                                .value(value)
                                .path("/")
                                .maxAge(maxAge)
                                .httpOnly(true)
                                .sameSite(SameSite.STRICT)
                                .build())
                .build();
    }
}
