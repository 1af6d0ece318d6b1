package dk.naervaer.faults.load;

import org.jspecify.annotations.Nullable;

/// One thing that somebody tells booking about an appointment.
///
/// @param told by the record system; null when staff tell how it went
public record Message(String subject, @Nullable Told told) {}
