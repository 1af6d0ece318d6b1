package dk.naervaer.booking.appointment;

/// The code that a consultation is to be registered under, and the rule of the code map that says
/// so.
public record ProposedCode(String code, Grounds grounds) {}
