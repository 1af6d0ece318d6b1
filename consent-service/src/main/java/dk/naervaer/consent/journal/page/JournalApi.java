package dk.naervaer.consent.journal.page;

import dk.naervaer.consent.journal.EntryReference;
import dk.naervaer.consent.journal.Missing;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.ConsentRow.Matter;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.error.StandardProblems;
import dk.naervaer.web.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What is missing in the journal, for programs of staff.
@Looks(Purpose.CARE)
@Path("/api/journal")
@RolesAllowed({Roles.CLINICIAN, Roles.SECRETARY, Roles.COORDINATOR})
public class JournalApi {

    /// One thing to write in the journal.
    ///
    /// @param matter the how manieth of the consent
    public record Entry(
            UUID consentId,
            int matter,
            Matter.Kind kind,
            Instant at,
            String patient,
            String relative,
            String degree,
            @Nullable String note,
            Scope scope,
            LocalDate until,
            UUID appointmentId) {

        static Entry of(Missing one) {
            var entry = one.entry();
            var grant = entry.consent().grant();
            return new Entry(
                    entry.consent().id(),
                    one.number(),
                    one.matter().kind(),
                    one.matter().at(),
                    entry.patient().name(),
                    entry.relative().name(),
                    grant.degree().code(),
                    entry.note(),
                    grant.scope(),
                    grant.until(),
                    one.appointment().id());
        }
    }

    /// What the EPJ calls its entry.
    public record Receipt(@Nullable String reference) {}

    private final Journalling journalling;

    JournalApi(Journalling journalling) {
        this.journalling = journalling;
    }

    @GET
    @Operation(summary = "What is missing in the journals of one's own departments, oldest first")
    public Uni<List<Entry>> missing() {
        return journalling.missing().map(all -> all.stream().map(Entry::of).toList());
    }

    @PUT
    @Path("{id}/{matter}")
    @Operation(
            summary = "Says that a matter of a consent stands in the journal",
            description = "The first reference stands; saying it again changes nothing.")
    public Uni<Void> stands(
            UUID id, int matter, @NotNull(message = "Is required") Receipt receipt) {
        var reference =
                EntryReference.of(receipt.reference())
                        .orElseThrow(() ->
                                StandardProblems.of(422)
                                        .error(
                                                "reference",
                                                "1 to 64 letters, digits or ._:/|#+- that are no"
                                                        + " CPR number")
                                        .exception());
        return journalling.stands(id, matter, reference);
    }
}
