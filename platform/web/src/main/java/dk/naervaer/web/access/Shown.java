package dk.naervaer.web.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing of one person that an answer shows.
///
/// @param person the patient's pseudonym
/// @param kind what kind of thing, such as `appointment`
/// @param id which one; never a name or a number of a person
/// @param unit the unit it belongs to, as an id or a SOR; `null` where it belongs to none
public record Shown(UUID person, String kind, String id, @Nullable String unit) {}
