package dk.naervaer.invitation.link;

import dk.naervaer.invitation.invitation.InvitationState.Open;

/// A relative at the door by a link that works.
public record Visit(String id, Open invitation) {}
