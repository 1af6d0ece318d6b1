package dk.naervaer.consent.relative;

import java.time.LocalDate;

/// One consent as far as the rules need to know it. That it lapses is a matter of date, no fact.
public record Grant(Scope scope, LocalDate until, Standing standing) {

    /// A withdrawal is received first, and closed when nobody can come in by it any more.
    public enum Standing {
        OPEN,
        WITHDRAWN,
        CLOSED
    }

    boolean lets(LocalDate today) {
        return standing == Standing.OPEN && !today.isAfter(until);
    }

    Grant now(Standing next) {
        return new Grant(scope, until, next);
    }
}
