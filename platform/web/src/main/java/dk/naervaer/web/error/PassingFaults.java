package dk.naervaer.web.error;

/// Knows which failures of what a service stands on pass by themselves: whoever asked is then told
/// to try again, and not that something is broken.
@FunctionalInterface
public interface PassingFaults {

    boolean passes(Throwable failure);
}
