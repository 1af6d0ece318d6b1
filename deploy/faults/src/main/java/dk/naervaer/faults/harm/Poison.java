package dk.naervaer.faults.harm;

/// A record that nobody can apply, so that each of its readers has to put it aside.
///
/// @param stream where it then lies: a made-up stream, or a place on the topic
public record Poison(String stream, long version) {

    public boolean explains(String parked, long at) {
        return parked.equals(stream) && at == version;
    }
}
