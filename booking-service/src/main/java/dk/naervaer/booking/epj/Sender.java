package dk.naervaer.booking.epj;

/// Who an HL7 v2 message says it is from: MSH-3 and MSH-4.
public record Sender(String application, String facility) {}
