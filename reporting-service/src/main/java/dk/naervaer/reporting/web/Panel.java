package dk.naervaer.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of one answer, every number written out for the reader.
///
/// @param query asks the same question again
public record Panel(
        String query,
        String unit,
        List<Place> placement,
        String period,
        boolean empty,
        List<Card> cards,
        List<Reason> unmet,
        Chart chart,
        String chartDescription,
        List<Line> lines,
        Line total,
        List<Below> below,
        int definitionVersion,
        String heard,
        Map<String, String> position) {

    /// A unit above, or the unit itself; without a link where the reader may not go.
    public record Place(String name, @Nullable String href) {}

    /// @param basis what the number rests on: `1 af 3`
    public record Card(String name, String value, String basis) {}

    /// Why wishes for a relative were not met, and how many.
    public record Reason(String why, String number) {}

    /// A share and the numbers behind it.
    public record Cell(String value, String basis) {}

    public record Line(
            String name,
            String consultations,
            Cell virtual,
            Cell withRelatives,
            String invited,
            String joined,
            Cell noShow,
            String conversations,
            Cell wishesMet) {}

    public record Below(@Nullable String href, Line line) {}
}
