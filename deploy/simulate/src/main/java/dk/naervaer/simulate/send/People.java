package dk.naervaer.simulate.send;

import dk.naervaer.local.infra.Csv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The published test persons, for nobody else is ever a patient here, and where they are seen.
///
/// @param departments each one's SHAK code by its SOR code
public record People(List<Csv.Row> rows, Map<String, String> departments) {

    public People {
        rows = List.copyOf(rows);
        departments = Map.copyOf(departments);
    }

    public static People read(Path demo) throws IOException {
        return new People(
                Csv.read(demo.resolve("test-patients.csv")).stream()
                        .filter(row -> row.get("identifierOid").equals("1.2.208.176.1.2"))
                        .filter(row -> row.get("deceased").equals("no"))
                        .toList(),
                Csv.read(demo.resolve("units.csv")).stream()
                        .filter(row -> row.get("type").equals("department"))
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("sor"),
                                        row -> row.get("shak"),
                                        (a, _) -> a)));
    }

    /// What HL7 calls a department.
    String shak(String sor) {
        return Objects.requireNonNull(departments.get(sor), sor);
    }

    public int count() {
        return rows.size();
    }

    String number(int index) {
        return rows.get(index).get("identifier");
    }

    String given(int index) {
        return rows.get(index).get("given");
    }

    String family(int index) {
        return rows.get(index).get("family");
    }
}
