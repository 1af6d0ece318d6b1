package dk.naervaer.eventsourcing.heard;

import java.util.Optional;

/// What came of trying a parked stream again.
///
/// @param appliedUpTo the version heard now
/// @param parked what still waits first, if anything does
public record Replayed(long appliedUpTo, Optional<ParkedFact> parked) {}
