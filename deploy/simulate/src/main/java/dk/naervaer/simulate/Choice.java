package dk.naervaer.simulate;

import dk.naervaer.local.settings.Refusal;
import dk.naervaer.simulate.day.Channel;
import dk.naervaer.simulate.day.Day;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What to play.
///
/// @param mllpPort `0` is the one of the local suite
/// @param dryRun says what would be told, and tells nothing
record Choice(
        int visits,
        LocalDate day,
        long seed,
        List<Channel> channels,
        int mllpPort,
        boolean dryRun) {

    private static final String USAGE =
            "usage: ./dev simulate [--visits N] [--day 2027-01-14] [--seed N]"
                    + " [--channels fhir,hl7,mllp,events] [--mllp-port N] [--dry-run]";

    Choice {
        channels = List.copyOf(channels);
        if (visits < 1 || channels.isEmpty()) throw new Refusal(USAGE);
    }

    static Choice of(List<String> words, long anySeed) {
        var choice =
                new Choice(
                        500,
                        LocalDate.now(Day.DENMARK).plusDays(1),
                        anySeed,
                        List.of(Channel.values()),
                        0,
                        false);
        try {
            for (var at = 0; at < words.size(); at++)
                choice =
                        words.get(at).equals("--dry-run")
                                ? choice.dry()
                                : choice.with(words.get(at), words.get(++at));
        } catch (RuntimeException _) {
            throw new Refusal(USAGE);
        }
        return choice;
    }

    private Choice dry() {
        return new Choice(visits, day, seed, channels, mllpPort, true);
    }

    private Choice with(String name, String value) {
        return switch (name) {
            case "--visits" ->
                    new Choice(Integer.parseInt(value), day, seed, channels, mllpPort, dryRun);
            case "--day" ->
                    new Choice(visits, LocalDate.parse(value), seed, channels, mllpPort, dryRun);
            case "--seed" ->
                    new Choice(visits, day, Long.parseLong(value), channels, mllpPort, dryRun);
            case "--channels" -> new Choice(visits, day, seed, channels(value), mllpPort, dryRun);
            case "--mllp-port" ->
                    new Choice(visits, day, seed, channels, Integer.parseInt(value), dryRun);
            default -> throw new Refusal(USAGE);
        };
    }

    private static List<Channel> channels(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> Channel.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
