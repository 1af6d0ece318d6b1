package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures as a short table for people and as JSON for programs.
record Report(List<Figure> figures, Map<String, Object> circumstances) {

    private static final String LINE = "%-2s %-58s %12s %12s %9s %9s %9s  %s%n";

    /// What a reader must know to compare the figures with others.
    static Map<String, Object> circumstances(Options options, String pgbench) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var circumstances = new LinkedHashMap<String, Object>();
        circumstances.put("quick", options.quick());
        circumstances.put("rounds", options.rounds());
        circumstances.put("secondsPerRound", options.round().toSeconds());
        circumstances.put("processors", Runtime.getRuntime().availableProcessors());
        circumstances.put("jvm", Runtime.version().toString());
        circumstances.put(
                "jvmFlags",
                runtime.getInputArguments().stream().filter(f -> f.startsWith("-X")).toList());
        circumstances.put(
                "collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList());
        circumstances.put("postgres", "fsync, synchronous_commit and full_page_writes on");
        circumstances.put("pgbench", pgbench);
        return circumstances;
    }

    String table() {
        var table = new StringBuilder();
        circumstances.forEach((name, value) -> table.append(name + ": " + value + "\n"));
        table.append("\n");
        table.append(LINE.formatted("", "what", "ours", "baseline", "judged", "must", "aim", ""));
        for (var figure : figures) table.append(line(figure));
        table.append("\n");
        for (var figure : figures)
            if (!figure.note().isEmpty())
                table.append("%d  %s%n".formatted(figure.row(), figure.note()));
        return table.toString();
    }

    private static String line(Figure figure) {
        var promise = figure.promise();
        return LINE.formatted(
                figure.row(),
                figure.what(),
                number(figure.ours(), figure.unit()),
                number(figure.baseline(), figure.unit()),
                number(figure.judged(), promise.unit()),
                number(promise.must(), promise.unit()),
                number(promise.aim(), promise.unit()),
                figure.verdict() + (figure.aimMet() ? ", aim met" : ""));
    }

    private static String number(@Nullable Double value, String unit) {
        if (value == null) return "–";
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        var form = "%." + digits + "f" + (unit.isEmpty() ? "" : " ");
        return form.formatted(value) + unit;
    }

    void write(Path file, ObjectMapper json) throws IOException {
        var whole = new LinkedHashMap<String, Object>(circumstances);
        whole.put("figures", figures.stream().map(Report::map).toList());
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), whole);
    }

    private static Map<String, @Nullable Object> map(Figure figure) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("row", figure.row());
        map.put("what", figure.what());
        map.put("unit", figure.unit());
        map.put("ours", figure.ours());
        map.put("baseline", figure.baseline());
        map.put("judged", figure.judged());
        map.put("judgedUnit", figure.promise().unit());
        map.put("must", figure.promise().must());
        map.put("aim", figure.promise().aim());
        map.put("verdict", figure.verdict().name().toLowerCase(Locale.ROOT));
        map.put("aimMet", figure.aimMet());
        map.put("note", figure.note());
        return map;
    }
}
