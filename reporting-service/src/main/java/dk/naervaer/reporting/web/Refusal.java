package dk.naervaer.reporting.web;

/// What is wrong with a question about figures, and in which field it is mended.
public enum Refusal {
    UNIT_MISSING("unit", 400),
    FROM_MISSING("from", 400),
    FROM_UNREADABLE("from", 400),
    TO_MISSING("to", 400),
    TO_UNREADABLE("to", 400),
    GRAIN_UNKNOWN("grain", 400),
    ENDS_BEFORE_START("to", 422),
    TOO_LONG("to", 422),
    PARTLY_VISIBLE("from", 422);

    private final String field;
    private final int status;

    Refusal(String field, int status) {
        this.field = field;
        this.status = status;
    }

    public String field() {
        return field;
    }

    /// 400 for what cannot be read, 422 for what breaks a rule.
    public int status() {
        return status;
    }
}
