package dk.naervaer.web.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the unit register: what a unit was called and where it belonged between two dates.
public record Unit(
        String id,
        Type type,
        String name,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String sor,
        @Nullable String shak) {

    /// A unit's level; figures and permissions run from the top down.
    public enum Type {
        REGION,
        HOSPITAL,
        DEPARTMENT
    }

    /// Both ends count: a row that ends on 31 December is gone on 1 January.
    public boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    boolean answersTo(String code) {
        return id.equals(code) || code.equals(sor) || code.equals(shak);
    }
}
