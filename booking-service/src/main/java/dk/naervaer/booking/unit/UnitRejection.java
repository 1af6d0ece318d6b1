package dk.naervaer.booking.unit;

/// Why a unit does not become what the register says.
public sealed interface UnitRejection {

    record UnknownType(String type) implements UnitRejection {}

    record NoPeriod() implements UnitRejection {}
}
