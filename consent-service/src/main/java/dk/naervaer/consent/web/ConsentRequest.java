package dk.naervaer.consent.web;

import dk.naervaer.consent.web.GrantRequest.ScopeRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent to be given, as a program writes it down.
public record ConsentRequest(
        @Nullable String relativeId,
        @Nullable String degree,
        @Nullable String note,
        @Nullable ScopeRequest scope,
        @Nullable String until) {

    public GrantRequest grant() {
        return new GrantRequest(degree, note, scope, until);
    }

    public Faults faults(Degrees degrees) {
        var relative =
                GrantRequest.uuid(relativeId).isEmpty()
                        ? Faults.of("relativeId", Wrong.RELATIVE_MISSING)
                        : Faults.NONE;
        return relative.and(grant().faults(degrees));
    }

    /// Only when there are no faults.
    public UUID relative() {
        return GrantRequest.uuid(relativeId).orElseThrow();
    }

    @Override
    public String toString() {
        return "consent request";
    }
}
