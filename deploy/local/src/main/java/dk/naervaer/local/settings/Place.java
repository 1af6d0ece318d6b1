package dk.naervaer.local.settings;

/// Everything that listens on a port, and how far from the port base.
public enum Place {
    FRONT_PAGE("front-page", 0),
    BOOKING("booking", 1),
    INVITATION("invitation", 2),
    CONSENT("consent", 3),
    REPORTING("reporting", 4),
    GATEWAY("gateway", 10),
    KEYCLOAK("keycloak", 100),
    POSTGRES("postgres", 200),
    KAFKA("kafka", 201),
    KAFKA_CONTROLLER("kafka-controller", 202),
    MONGO("mongo", 203),
    MLLP("mllp", 495);

    private final String label;
    private final int offset;

    Place(String label, int offset) {
        this.label = label;
        this.offset = offset;
    }

    /// The name used for logs, pid files and in sentences.
    public String label() {
        return label;
    }

    int offset() {
        return offset;
    }
}
