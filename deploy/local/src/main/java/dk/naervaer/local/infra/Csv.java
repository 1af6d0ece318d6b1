package dk.naervaer.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the demo lists: a header line, commas, quotes around values that hold a comma.
public final class Csv {
    private static final Pattern OUTSIDE_QUOTES =
            Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Csv() {}

    /// One line, read by column name; what a short line leaves out is empty.
    public record Row(List<String> header, List<String> values) {
        public String get(String column) {
            var index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("No such column: " + column);
            }
            return index < values.size() ? values.get(index) : "";
        }
    }

    public static List<Row> read(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        var header = split(lines.getFirst());
        return lines.stream().skip(1).map(line -> new Row(header, split(line))).toList();
    }

    static List<String> split(String line) {
        return OUTSIDE_QUOTES.splitAsStream(line).map(value -> value.replace("\"", "")).toList();
    }
}
