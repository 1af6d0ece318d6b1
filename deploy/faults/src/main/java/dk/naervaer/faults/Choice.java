package dk.naervaer.faults;

import dk.naervaer.local.settings.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.ListIterator;

/// What the person at the keyboard asked for.
///
/// @param first the first seed; further ones follow it
/// @param bug the only one to be proven; empty for all
record Choice(long first, int seeds, Duration time, boolean brief, boolean prove, String bug) {

    static Choice of(List<String> words, long anySeed) {
        var choice = new Choice(anySeed, 1, Duration.ofMinutes(3), false, false, "");
        for (var word = words.listIterator(); word.hasNext(); )
            choice = choice.with(word.next(), word);
        return choice;
    }

    private Choice with(String word, ListIterator<String> rest) {
        return switch (word) {
            case "--seed" -> new Choice(number(rest), seeds, time, brief, prove, bug);
            case "--seeds" -> new Choice(first, (int) number(rest), time, brief, prove, bug);
            case "--minutes" ->
                    new Choice(first, seeds, Duration.ofMinutes(number(rest)), brief, prove, bug);
            case "--short" -> new Choice(first, seeds, time, true, prove, bug);
            case "--prove" -> new Choice(first, seeds, time, brief, true, bug);
            case "--bug" -> new Choice(first, seeds, time, brief, true, text(rest));
            default -> throw new Refusal("Unknown word: " + word);
        };
    }

    private static String text(ListIterator<String> rest) {
        if (!rest.hasNext()) throw new Refusal("A word is missing at the end.");
        return rest.next();
    }

    private static long number(ListIterator<String> rest) {
        var text = text(rest);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Refusal("Not a number: " + text);
        }
    }
}
