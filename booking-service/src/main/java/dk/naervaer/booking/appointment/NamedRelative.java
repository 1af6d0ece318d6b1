package dk.naervaer.booking.appointment;

import dk.naervaer.personaldata.SealedValue;
import org.jspecify.annotations.Nullable;

/// Somebody whom an EPJ names as a patient's relative at an appointment, sealed under the patient's
/// keys: no more than a proposal, until the patient has said yes.
///
/// @param relationship by the codes of HL7 v3 RoleCode; null when it is not told
public record NamedRelative(
        SealedValue given,
        SealedValue family,
        @Nullable String relationship,
        @Nullable SealedValue phone,
        @Nullable SealedValue email) {}
