package dk.naervaer.personaldata;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Kinds of personal data that are kept for different lengths of time, and so have keys of their
/// own.
public enum KeyClass {
    IDENTITY,
    CONTACT,
    MESSAGE,
    EVIDENCE,
    ACCESS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As it stands in key ids and tables.
    String word() {
        return word;
    }

    static KeyClass of(String word) {
        for (var one : values()) if (one.word.equals(word)) return one;
        throw new IllegalArgumentException("No class of personal data");
    }

    static Set<KeyClass> of(String[] words) {
        return Arrays.stream(words)
                .map(KeyClass::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyClass.class)));
    }

    static String[] words(Collection<KeyClass> classes) {
        return classes.stream().sorted().map(KeyClass::word).toArray(String[]::new);
    }
}
