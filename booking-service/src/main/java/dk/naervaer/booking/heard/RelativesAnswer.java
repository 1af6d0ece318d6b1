package dk.naervaer.booking.heard;

import java.time.Instant;
import java.util.UUID;

/// What a relative has answered to their invitation, and when; who they are is not in it.
public record RelativesAnswer(UUID invitation, Invited.Answer answer, Instant at) {}
