package dk.naervaer.faults;

import dk.naervaer.local.settings.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.ListIterator;

/// What the person at the keyboard asked for.
///
/// @param first the first seed; further ones follow it
record Choice(long first, int seeds, Duration time, boolean brief, boolean prove) {

    static Choice of(List<String> words, long anySeed) {
        var choice = new Choice(anySeed, 1, Duration.ofMinutes(3), false, false);
        for (var word = words.listIterator(); word.hasNext(); )
            choice = choice.with(word.next(), word);
        return choice;
    }

    private Choice with(String word, ListIterator<String> rest) {
        return switch (word) {
            case "--seed" -> new Choice(number(rest), seeds, time, brief, prove);
            case "--seeds" -> new Choice(first, (int) number(rest), time, brief, prove);
            case "--minutes" ->
                    new Choice(first, seeds, Duration.ofMinutes(number(rest)), brief, prove);
            case "--short" -> new Choice(first, seeds, time, true, prove);
            case "--prove" -> new Choice(first, seeds, time, brief, true);
            default -> throw new Refusal("Unknown word: " + word);
        };
    }

    private static long number(ListIterator<String> rest) {
        if (!rest.hasNext()) throw new Refusal("A number is missing.");
        var text = rest.next();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Refusal("Not a number: " + text);
        }
    }
}
