package dk.naervaer.faults.check;

/// What a service keeps of an appointment that it has heard of.
///
/// @param start as local date and time, or the date alone where no more is kept
public record Kept(
        String service, String appointment, String start, String sor, boolean cancelled) {}
