package dk.naervaer.consent.access.page;

import java.util.List;
import java.util.stream.Collectors;

/// Rows for a spreadsheet as Danes have it set up: semicolons, and a mark that it is UTF-8.
final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    /// A name that begins like a formula is read as a text, never computed.
    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private Csv() {}
}
