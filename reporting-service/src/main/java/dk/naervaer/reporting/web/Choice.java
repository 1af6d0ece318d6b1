package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Grain;
import dk.naervaer.web.unit.Unit;
import java.util.List;
import java.util.Optional;

/// The form above the figures as it stands: what is offered, what was chosen and what to mend.
public record Choice(
        List<Group> units, String from, String to, List<Option> grains, List<Mend> mends) {

    public record Option(String value, String label, boolean selected) {}

    /// The units of one level.
    public record Group(String label, List<Option> units) {}

    public record Mend(String field, String text) {}

    /// What is wrong with a field, if anything.
    public Optional<String> wrong(String field) {
        return mends.stream().filter(one -> one.field().equals(field)).map(Mend::text).findFirst();
    }

    public boolean refused() {
        return !mends.isEmpty();
    }

    static Choice of(DashboardTexts texts, List<Unit> units, Typed typed, List<Refusal> refusals) {
        return new Choice(
                List.of(Unit.Type.values()).stream()
                        .map(level -> group(texts, level, units, typed.unit()))
                        .filter(group -> !group.units().isEmpty())
                        .toList(),
                typed.from(),
                typed.to(),
                List.of(Grain.values()).stream()
                        .map(grain -> option(texts, grain, typed.grain()))
                        .toList(),
                refusals.stream().map(one -> new Mend(one.field(), text(texts, one))).toList());
    }

    private static Group group(
            DashboardTexts texts, Unit.Type level, List<Unit> units, String chosen) {
        var label =
                switch (level) {
                    case REGION -> texts.regions();
                    case HOSPITAL -> texts.hospitals();
                    case DEPARTMENT -> texts.departments();
                };
        return new Group(
                label,
                units.stream()
                        .filter(unit -> unit.type() == level)
                        .map(unit -> new Option(unit.id(), unit.name(), unit.id().equals(chosen)))
                        .toList());
    }

    private static Option option(DashboardTexts texts, Grain grain, String chosen) {
        var label =
                switch (grain) {
                    case DAY -> texts.byDay();
                    case WEEK -> texts.byWeek();
                    case MONTH -> texts.byMonth();
                    case QUARTER -> texts.byQuarter();
                    case YEAR -> texts.byYear();
                };
        return new Option(grain.tag(), label, grain.tag().equals(chosen));
    }

    private static String text(DashboardTexts texts, Refusal refusal) {
        return switch (refusal) {
            case UNIT_MISSING -> texts.unitMissing();
            case FROM_MISSING -> texts.fromMissing();
            case FROM_UNREADABLE -> texts.fromUnreadable();
            case TO_MISSING -> texts.toMissing();
            case TO_UNREADABLE -> texts.toUnreadable();
            case GRAIN_UNKNOWN -> texts.grainUnknown();
            case ENDS_BEFORE_START -> texts.endsBeforeStart();
            case TOO_LONG -> texts.tooLong();
            case PARTLY_VISIBLE -> texts.partlyVisible();
        };
    }
}
