package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What an EPJ sends once.
final class Letter {

    private final String method;
    private final String path;
    private final String type;
    private final byte[] body;

    Letter(String method, String path, String type, String body) {
        this.method = method;
        this.path = path;
        this.type = type;
        this.body = body.getBytes(UTF_8);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }
}
