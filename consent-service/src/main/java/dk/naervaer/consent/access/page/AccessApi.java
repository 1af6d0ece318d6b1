package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.Readings;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Who has looked at the patient's data, for programs.
@Looks(Purpose.OWN)
@Path("/api/access")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.APPLICATION_JSON)
public class AccessApi {

    private static final int PAGE = 100;

    private final Owner owner;
    private final Readings readings;

    AccessApi(Owner owner, Readings readings) {
        this.owner = owner;
        this.readings = readings;
    }

    @GET
    @Operation(
            summary = "Who has been shown the patient's own data, the newest first",
            description = "At most a hundred; `before` is the `n` of the last one of a page")
    public Uni<List<LookEntry>> all(@QueryParam("before") @Nullable Long before) {
        return owner.pseudonyms()
                .flatMap(own -> readings.forPatient(own, before, PAGE))
                .map(all -> all.stream().map(LookEntry::of).toList());
    }
}
