package dk.naervaer.faults.load;

/// How an appointment stands by a message or by the store: the part of it that the load varies.
///
/// @param start with its offset, as the record system writes it
public record Told(String start, String sor, boolean cancelled) {

    private static final int MINUTE = "2027-01-04T08:00".length();

    static final Told NOTHING = new Told("", "", false);

    public Told withCancelled(boolean now) {
        return new Told(start, sor, now);
    }

    /// What can be compared: the minute on the wall, and of a cancelled one only that it is.
    public Told essence() {
        return cancelled
                ? new Told("", "", true)
                : new Told(start.substring(0, Math.min(start.length(), MINUTE)), sor, false);
    }
}
