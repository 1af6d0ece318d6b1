package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.CaseRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case, opened for the department that decides it. Never kept, never logged.
///
/// @param appointment before which it has to be decided; null when none is ahead
/// @param grant what is asked for
/// @param giver the name of who asked staff for the patient; empty where nobody else did
/// @param owner the name of whoever has taken it; empty while nobody has
/// @param reason of the decision; empty until there is one
/// @param overdue nobody has decided in time: staff phone
public record CaseShown(
        UUID id,
        CaseRow row,
        String patientName,
        String relativeName,
        @Nullable Relationship relationship,
        @Nullable String phone,
        String giver,
        @Nullable AppointmentShown appointment,
        @Nullable Grant grant,
        String note,
        String owner,
        String decidedBy,
        String reason,
        boolean overdue) {

    public boolean open() {
        return row.state() == CaseRow.State.OPEN;
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
