package dk.naervaer.booking.appointment;

/// What the rules say to a decision, looked up before it is taken.
public record Ruling(Says says, Grounds grounds) {

    public enum Says {
        YES,
        NO,
        WITH_REASON
    }
}
