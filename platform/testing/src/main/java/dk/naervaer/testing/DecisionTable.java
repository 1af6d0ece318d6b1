package dk.naervaer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The table of a document, read by the tests of whoever promises to decide by it. The last column
/// is the answer; `any` and lists with commas stand for several cases.
public record DecisionTable(List<List<String>> rows) {

    /// The first table of a file under docs.
    public static DecisionTable of(String document) {
        return of(document, "# ");
    }

    /// The first table below the line of a file under docs that begins so.
    public static DecisionTable of(String document, String heading) {
        try {
            return new DecisionTable(
                    Files.readAllLines(Path.of("../docs").resolve(document)).stream()
                            .dropWhile(line -> !line.startsWith(heading))
                            .dropWhile(line -> !line.startsWith("|"))
                            .takeWhile(line -> line.startsWith("|"))
                            .skip(2)
                            .map(DecisionTable::cells)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .limit(line.chars().filter(sign -> sign == '|').count() - 1)
                .toList();
    }

    /// The answer for a case; a case that no row or several rows decide is a fault of the table.
    public String decide(List<String> situation) {
        var answers = new ArrayList<String>();
        for (var row : rows) if (matches(row, situation)) answers.add(row.getLast());
        if (answers.size() != 1)
            throw new AssertionError(answers.size() + " rows decide " + situation);
        return answers.getFirst();
    }

    private static boolean matches(List<String> row, List<String> situation) {
        for (int i = 0; i < situation.size(); i++) {
            var cell = row.get(i);
            if (!cell.equals("any") && !List.of(cell.split(", ", -1)).contains(situation.get(i)))
                return false;
        }
        return true;
    }
}
