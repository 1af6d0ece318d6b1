package dk.naervaer.booking.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what was chosen among a form's choices.
public final class FormChoice {

    /// Empty when the form was sent without a choice, or with one that is not ours.
    public static <T extends Enum<T>> Optional<T> among(T[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private FormChoice() {}
}
