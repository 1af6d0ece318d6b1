package dk.naervaer.consent.heard;

import java.time.Instant;

/// When an appointment is; of booking's many forms of it we keep the instants.
record Slot(Instant startInstant, Instant endInstant) {}
