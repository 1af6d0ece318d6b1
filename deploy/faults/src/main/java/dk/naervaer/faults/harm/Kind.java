package dk.naervaer.faults.harm;

/// What can go wrong.
public enum Kind {
    /// A process ends without warning and is started again.
    KILL,
    /// A process stands still and goes on.
    PAUSE,
    /// One worker of the database after the other stands still for a moment.
    STUTTER,
    CUT,
    BLACK_HOLE,
    DELAY,
    DROP_RESPONSE,
    /// A table that a reader writes is locked by somebody else.
    LOCK,
    /// Records of the topic come once more, also old ones.
    DUPLICATE,
    /// Two records of one appointment come once more, the later one first.
    SWAP,
    /// Bytes that are no fact, and a fact of a made-up appointment that nobody can apply.
    CORRUPT,
    /// A transaction that has written stays open, in booking's database.
    LONG_TRANSACTION,
    /// The same in another database of the same server.
    LONG_ELSEWHERE,
    /// A second process of booking runs on the same store.
    SECOND_RELAY,
    DISK_FULL;

    boolean isOfTheWire() {
        return switch (this) {
            case CUT, BLACK_HOLE, DELAY, DROP_RESPONSE, LOCK, DUPLICATE, SWAP, CORRUPT -> true;
            case KILL, PAUSE, STUTTER, LONG_TRANSACTION, LONG_ELSEWHERE, SECOND_RELAY, DISK_FULL ->
                    false;
        };
    }
}
