package dk.naervaer.booking.wiring;

import dk.naervaer.booking.unit.UnitCommand.Register;
import dk.naervaer.booking.unit.UnitPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a register file: one line per unit and period, columns named in the first line.
final class UnitCsv {

    private static final String COLUMNS =
            "id,type,name,parent,validFrom,validTo,sor,shak,specialty";

    static List<Register> read(String text) {
        var lines = text.replace("\uFEFF", "").lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(COLUMNS))
            throw new IllegalArgumentException("The unit register begins with: " + COLUMNS);
        var types = new LinkedHashMap<String, String>();
        var periods = new LinkedHashMap<String, List<UnitPeriod>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            if (cells.length != 9)
                throw new IllegalArgumentException("Not nine columns in the register: " + line);
            types.putIfAbsent(cells[0], cells[1]);
            periods.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(period(cells));
        }
        return types.entrySet().stream()
                .map(unit ->
                        new Register(
                                unit.getKey(),
                                unit.getValue(),
                                periods.getOrDefault(unit.getKey(), List.of())))
                .toList();
    }

    private static UnitPeriod period(String[] cells) {
        return new UnitPeriod(
                cells[2],
                filled(cells[3]),
                LocalDate.parse(cells[4]),
                cells[5].isEmpty() ? null : LocalDate.parse(cells[5]),
                filled(cells[6]),
                filled(cells[7]),
                filled(cells[8]));
    }

    private static @Nullable String filled(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private UnitCsv() {}
}
