package dk.naervaer.web.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One look, as the access log is told of it.
///
/// @param actor a role or a pseudonym
/// @param role in which role the door was opened
/// @param name the name of a member of staff, to be sealed; `null` for patients and programs
/// @param units what the one who looks answers for
public record Looked(
        String actor,
        String role,
        @Nullable String name,
        Set<String> units,
        Purpose purpose,
        List<Shown> shown) {

    public Looked {
        units = Set.copyOf(units);
        shown = List.copyOf(shown);
    }

    @Override
    public String toString() {
        return "Looked[" + actor + ", " + purpose + "]";
    }
}
