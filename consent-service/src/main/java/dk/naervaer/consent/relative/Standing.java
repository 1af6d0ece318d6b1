package dk.naervaer.consent.relative;

/// Where a consent is on its way. A withdrawal is received first, and closed when nobody can come
/// in by it any more.
public enum Standing {
    PROPOSED,
    OPEN,
    PAUSED,
    WITHDRAWN,
    CLOSED,
    LAPSED,
    REFUSED;

    /// Not over yet.
    public boolean pending() {
        return this == PROPOSED || holds();
    }

    boolean holds() {
        return this == OPEN || this == PAUSED;
    }
}
