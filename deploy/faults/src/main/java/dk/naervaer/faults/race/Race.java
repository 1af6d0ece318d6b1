package dk.naervaer.faults.race;

import java.util.List;

/// How one race between a join and a withdrawal went, as its people saw it.
///
/// @param consent the consent that was withdrawn
/// @param closedMillis from the withdrawal's sending until it was answered "closed"
/// @param atOnce whether the first answer said so
/// @param seen whether the relative saw that they had joined
/// @param breaches what nobody may see once the door is closed
public record Race(
        String consent, double closedMillis, boolean atOnce, boolean seen, List<String> breaches) {}
