package dk.naervaer.invitation.invitation;

import dk.naervaer.personaldata.SealedValue;
import java.util.UUID;

/// One message to the relative, sealed to the last word.
public record Message(UUID id, Purpose purpose, SealedValue recipient, SealedValue text) {}
