package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.SealedValue;

/// What a relative is called.
public record Identity(SealedValue given, SealedValue family) {}
