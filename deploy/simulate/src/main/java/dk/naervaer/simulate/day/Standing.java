package dk.naervaer.simulate.day;

import java.time.Instant;

/// How an appointment is in the EPJ.
///
/// @param patient the number of a test person in the list
public record Standing(
        int patient, String sor, Instant start, int minutes, boolean video, State state) {

    /// Whether it takes place.
    public enum State {
        BOOKED,
        CANCELLED,
        DELETED
    }

    public Instant end() {
        return start.plusSeconds(60L * minutes);
    }

    Standing at(Instant newStart, String newSor) {
        return new Standing(patient, newSor, newStart, minutes, video, state);
    }

    Standing with(State newState) {
        return new Standing(patient, sor, start, minutes, video, newState);
    }

    Standing with(boolean byVideo) {
        return new Standing(patient, sor, start, minutes, byVideo, state);
    }
}
