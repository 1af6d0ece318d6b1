package dk.naervaer.eventsourcing.relay;

/// A place in the order in which rows became visible. Never compare `seq` alone: it loses rows.
public record Position(long xid, long seq) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    public static Position parse(String text) {
        int dash = text.indexOf('-');
        return new Position(
                Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    @Override
    public int compareTo(Position other) {
        return xid == other.xid ? Long.compare(seq, other.seq) : Long.compare(xid, other.xid);
    }

    @Override
    public String toString() {
        return xid + "-" + seq;
    }
}
