package dk.naervaer.simulate;

import dk.naervaer.simulate.day.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a day came to: how it was told, and whether the suite came to the same.
record Report(Telling.Result told, double seconds, Map<String, List<String>> differences) {

    private static final int SHOWN = 20;

    boolean agrees() {
        return differences.isEmpty()
                && told.refused().isEmpty()
                && told.lost().isEmpty()
                && told.unsent().isEmpty();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                "Sent %d, answered %d, in %.1f s (%.0f/s); refused %d, never answered %d, not sent %d"
                        .formatted(
                                told.sent(),
                                told.answered(),
                                seconds,
                                told.answered() / seconds,
                                told.refused().size(),
                                told.lost().size(),
                                told.unsent().size()));
        told.refused().stream().limit(SHOWN).forEach(one -> lines.add(line("refused", one)));
        told.lost().stream().limit(SHOWN).forEach(one -> lines.add(line("never answered", one)));
        shut().forEach(lines::add);
        differences.entrySet().stream()
                .limit(SHOWN)
                .forEach(one -> lines.add("  " + one.getKey() + " " + one.getValue()));
        lines.add(
                differences.isEmpty()
                        ? "Every appointment stands as it must."
                        : differences.size() + " appointments stand otherwise than they must.");
        return lines;
    }

    private Stream<String> shut() {
        return told.unsent().stream()
                .collect(
                        Collectors.groupingBy(
                                Message::channel, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one ->
                        "  %s was given up, since nobody opens: %d messages are not sent"
                                .formatted(one.getKey(), one.getValue()));
    }

    private static String line(String what, Message message) {
        return "  %s: %s over %s, %s"
                .formatted(what, message.kind(), message.channel(), message.subject());
    }
}
