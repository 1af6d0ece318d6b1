package dk.naervaer.consent.cases;

import dk.naervaer.personaldata.SealedValue;

/// A named member of staff.
///
/// @param login as facts name staff
/// @param name sealed under the patient's key
public record Staff(String login, SealedValue name) {}
