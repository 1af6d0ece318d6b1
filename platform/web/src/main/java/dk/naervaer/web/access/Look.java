package dk.naervaer.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this request's answer shows, gathered where names are opened and rows are read.
@RequestScoped
public class Look {

    private final List<Shown> shown = new ArrayList<>();
    private @Nullable UUID viewer;

    /// @param unit the unit it belongs to, as an id or a SOR; `null` where it belongs to none
    public void showed(UUID person, String kind, Object id, @Nullable String unit) {
        shown.add(new Shown(person, kind, id.toString(), unit));
    }

    /// Whose login a citizen came by; said nothing, it is the person they look at.
    public void by(UUID citizen) {
        viewer = citizen;
    }

    Optional<UUID> viewer() {
        return Optional.ofNullable(viewer);
    }

    List<Shown> shown() {
        return shown;
    }
}
