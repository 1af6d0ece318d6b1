package dk.naervaer.operations.access;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.access.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a person's data without changing them.
public sealed interface AccessEvent {

    /// Somebody has been shown them. Who it was stands in the envelope, by role or pseudonym.
    ///
    /// @param role in which role the door was opened
    /// @param units what the one who looked answers for
    /// @param name of a member of staff, sealed for the patient they looked at; `null` for others,
    ///   and where the patient's key is gone
    record AccessLooked(
            PersonId person,
            String role,
            List<String> units,
            Purpose purpose,
            List<Thing> things,
            @Nullable SealedValue name)
            implements AccessEvent {

        public AccessLooked {
            units = List.copyOf(units);
            things = List.copyOf(things);
        }
    }

    /// What was shown of the person.
    ///
    /// @param unit as an id or a SOR; `null` where it belongs to none
    record Thing(String kind, String id, @Nullable String unit) {}
}
