package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Row;
import java.util.ArrayList;
import java.util.List;

/// Where the columns of the chart stand: consultations, and within each those with relatives. Whole
/// pixels, so that no language writes its own decimal point into the drawing.
public record Chart(int width, int height, int baseline, List<Tick> ticks, List<Column> columns) {

    private static final int HEIGHT = 280;
    private static final int BASELINE = 240;
    private static final int TOP = 24;
    private static final int LEFT = 56;
    private static final int NARROWEST = 760;
    private static final int LABELS = 13;

    /// A line across, with the number it stands for.
    public record Tick(int y, String label) {}

    /// @param hint what the pointer is told
    public record Column(
            int x,
            int width,
            int y,
            int height,
            int innerY,
            int innerHeight,
            int center,
            String label,
            String hint) {}

    /// What a column is called below the chart and under the pointer.
    public record Name(String label, String hint) {}

    static Chart of(List<Row> rows, List<Name> names, Numbers numbers) {
        var width = Math.max(NARROWEST, LEFT + 8 * rows.size());
        var most = rows.stream().mapToLong(Row::consultations).max().orElse(0);
        var top = roundUp(Math.max(most, 1));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < rows.size(); i++) {
            var named = i % ((rows.size() + LABELS - 1) / LABELS) == 0;
            var name = names.get(i);
            columns.add(
                    column(
                            rows.get(i),
                            i,
                            rows.size(),
                            width,
                            top,
                            named ? name : new Name("", name.hint())));
        }
        return new Chart(width, HEIGHT, BASELINE, ticks(top, numbers), List.copyOf(columns));
    }

    public int right() {
        return width;
    }

    public int left() {
        return LEFT;
    }

    public int numbersAt() {
        return LEFT - 8;
    }

    public int labelsAt() {
        return BASELINE + 24;
    }

    private static Column column(Row row, int index, int count, int width, long top, Name name) {
        int room = (width - LEFT) / count;
        int center = LEFT + (width - LEFT) * (2 * index + 1) / (2 * count);
        int wide = Math.clamp(room * 6L / 10, 2, 44);
        int all = height(row.consultations(), top);
        int inner = height(row.withRelatives().numerator(), top);
        return new Column(
                center - wide / 2,
                wide,
                BASELINE - all,
                all,
                BASELINE - inner,
                inner,
                center,
                name.label(),
                name.hint());
    }

    private static List<Tick> ticks(long top, Numbers numbers) {
        var steps = top % 4 == 0 ? 4 : top % 5 == 0 ? 5 : top % 2 == 0 ? 2 : 1;
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= steps; i++) {
            var value = top * i / steps;
            ticks.add(new Tick(BASELINE - height(value, top), numbers.whole(value)));
        }
        return ticks;
    }

    private static int height(long value, long top) {
        return (int) ((BASELINE - TOP) * value / top);
    }

    /// The next of 1, 2, 4, 5, 8, 10, 20, 40, …
    private static long roundUp(long value) {
        long power = 1;
        while (true) {
            for (long step : new long[] {1, 2, 4, 5, 8})
                if (value <= step * power) return step * power;
            power *= 10;
        }
    }
}
