package dk.naervaer.consent.privacy.request;

import java.time.LocalDate;

/// The retention rule an answer rests on, and from which day it holds so.
public record Grounds(String rule, LocalDate since, String legalBasis) {}
