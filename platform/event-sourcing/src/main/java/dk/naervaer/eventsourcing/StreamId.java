package dk.naervaer.eventsourcing;

/// Names one stream of facts: the kind of aggregate and which one.
public record StreamId(String aggregate, String id) {

    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) throw new IllegalArgumentException("Not a stream id: no aggregate");
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return aggregate + "/" + id;
    }
}
