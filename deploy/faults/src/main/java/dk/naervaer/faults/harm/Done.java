package dk.naervaer.faults.harm;

/// A fault as it went.
///
/// @param at seconds since the run began
/// @param healed seconds from its end until the suite answered a record system again
public record Done(String fault, double at, String happened, double healed) {

    @Override
    public String toString() {
        return "%7.1f s  %-36s healed after %4.1f s; %s".formatted(at, fault, healed, happened);
    }
}
