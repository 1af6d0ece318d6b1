package dk.naervaer.local;

/// Hears what is being done, one line at a time.
@FunctionalInterface
public interface Progress {
    void say(String line);
}
