package dk.naervaer.consent.relative;

import org.jspecify.annotations.Nullable;

/// What staff have to know to receive a relative well.
///
/// @param interpreter the language that has to be interpreted, by its two letters; null for none
/// @param child below 15
public record Needs(@Nullable String interpreter, boolean child) {

    public static final Needs NONE = new Needs(null, false);

    public Needs {
        if (interpreter != null && !interpreter.matches("[a-z]{2}"))
            throw new IllegalArgumentException("A language has two letters");
    }
}
