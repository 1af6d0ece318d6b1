package dk.naervaer.reporting.figures;

import dk.naervaer.reporting.consultation.Consultation;
import dk.naervaer.reporting.consultation.ContactForm;
import dk.naervaer.reporting.consultation.Outcome;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The counting itself, one consultation after another: version 2 of the definitions.
///
/// @param unmet wishes for a relative that were not met, by reason
public record Tally(
        long held,
        long byVideo,
        long withRelatives,
        long invited,
        long joined,
        long noShows,
        long conversations,
        long met,
        SortedMap<String, Long> unmet) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>());

    /// Changes whenever a figure comes to mean something else, so that no series mixes two
    /// meanings.
    public static final int DEFINITION_VERSION = 2;

    public Tally plus(Consultation one) {
        return plus(ofOutcome(one)).plus(ofWish(one));
    }

    private static Tally ofOutcome(Consultation one) {
        var held = one.outcome() == Outcome.HELD;
        if (one.conversation()) return held ? conversation() : NONE;
        if (held)
            return new Tally(
                    1,
                    one.attended() == ContactForm.VIDEO ? 1 : 0,
                    one.joined() > 0 ? 1 : 0,
                    one.invited(),
                    one.joined(),
                    0,
                    0,
                    0,
                    new TreeMap<>());
        return one.outcome() == Outcome.NO_SHOW
                ? new Tally(0, 0, 0, 0, 0, 1, 0, 0, new TreeMap<>())
                : NONE;
    }

    private static Tally conversation() {
        return new Tally(0, 0, 0, 0, 0, 0, 1, 0, new TreeMap<>());
    }

    private static Tally ofWish(Consultation one) {
        var wish = one.wish();
        if (wish == null || wish.isOpen()) return NONE;
        return wish.isMet()
                ? new Tally(0, 0, 0, 0, 0, 0, 0, 1, new TreeMap<>())
                : new Tally(0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>(Map.of(wish.fate(), 1L)));
    }

    public Tally plus(Tally more) {
        var reasons = new TreeMap<>(unmet);
        more.unmet.forEach((reason, many) -> reasons.merge(reason, many, Long::sum));
        return new Tally(
                held + more.held,
                byVideo + more.byVideo,
                withRelatives + more.withRelatives,
                invited + more.invited,
                joined + more.joined,
                noShows + more.noShows,
                conversations + more.conversations,
                met + more.met,
                reasons);
    }

    public Row row(String period) {
        long known = met + unmet.values().stream().mapToLong(Long::longValue).sum();
        return new Row(
                period,
                held,
                new Share(byVideo, held),
                new Share(withRelatives, held),
                invited,
                joined,
                new Share(noShows, held + noShows),
                conversations,
                new Share(met, known),
                unmet);
    }
}
