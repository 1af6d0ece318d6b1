package dk.naervaer.simulate.send;

/// What the suite says to one message.
public enum Answer {
    /// It is stored.
    TAKEN,
    /// The sender has to mend it.
    REFUSED,
    /// Nobody answered, or the suite asks to send it again.
    LOST;

    static Answer of(int status) {
        if (status / 100 == 2) return TAKEN;
        return status == 429 || status >= 500 ? LOST : REFUSED;
    }
}
