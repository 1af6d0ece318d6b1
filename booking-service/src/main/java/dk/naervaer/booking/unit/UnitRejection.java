package dk.naervaer.booking.unit;

import java.time.LocalDate;

/// Why a unit does not become what the register says, or does not work as it was asked to.
public sealed interface UnitRejection {

    record UnknownType(String type) implements UnitRejection {}

    record NoPeriod() implements UnitRejection {}

    record UnknownUnit(String unit) implements UnitRejection {}

    /// How a unit worked on a day that has passed is not rewritten.
    record PracticeOfThePast(LocalDate from) implements UnitRejection {}

    record NothingToRevoke(LocalDate from) implements UnitRejection {}
}
