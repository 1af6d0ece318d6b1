package dk.naervaer.local.http;

import java.util.Map;
import java.util.Optional;

/// The parts of an HTTP request that gateway and front page look at.
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Request(
        String method, String path, Map<String, String> query, String language, byte[] body) {

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
