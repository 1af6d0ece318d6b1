package dk.naervaer.consent.privacy.retention;

import dk.naervaer.personaldata.PersonId;
import java.util.List;

/// Whose data of one class has been kept for as long as its rule says.
///
/// @param count of all of them
/// @param people the first of them
public record Due(RetentionRule rule, long count, List<PersonId> people) {}
