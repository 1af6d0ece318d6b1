package dk.naervaer.reporting.consultation;

/// What an event of an invitation tells that figures rest on.
public sealed interface InvitationFact {

    record Issued(String appointment) implements InvitationFact {}

    /// The appointment was moved; whoever had joined has to join again.
    record Reissued() implements InvitationFact {}

    record Joined() implements InvitationFact {}

    /// An event no figure rests on; it only moves the version.
    record Unrelated() implements InvitationFact {}
}
