package dk.naervaer.invitation.notice;

import dk.naervaer.personaldata.SealedValue;
import java.util.UUID;

/// What is said to a patient, sealed to the last word.
public record Notice(UUID id, Kind purpose, SealedValue recipient, SealedValue text) {}
