package dk.naervaer.reporting.consultation;

import org.jspecify.annotations.Nullable;

/// The department of a consultation.
///
/// @param unit null while the register does not know the SOR code
public record Place(String sor, @Nullable String unit) {}
