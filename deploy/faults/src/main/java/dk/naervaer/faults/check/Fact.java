package dk.naervaer.faults.check;

import com.fasterxml.jackson.databind.JsonNode;

/// A row of an event table.
public record Fact(String stream, long version, long xid, long seq, String type, JsonNode data) {

    String aggregate() {
        return stream.substring(0, stream.indexOf('/'));
    }

    String id() {
        return stream.substring(stream.indexOf('/') + 1);
    }
}
