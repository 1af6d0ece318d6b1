package dk.naervaer.web.error;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An exception as the log may show it: what kind and where, but not its message, which may quote
/// somebody's name or number.
public final class Defect {

    private Defect() {}

    public static String whereabouts(Throwable defect) {
        return Stream.iterate(defect, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(Defect::one)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String one(Throwable defect) {
        return Arrays.stream(defect.getStackTrace())
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", defect.getClass().getName(), ""));
    }
}
