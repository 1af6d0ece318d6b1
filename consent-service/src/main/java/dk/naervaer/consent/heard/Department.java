package dk.naervaer.consent.heard;

import org.jspecify.annotations.Nullable;

/// Where an appointment is.
///
/// @param unit null when the register does not know the SOR
record Department(String sor, @Nullable String unit) {}
