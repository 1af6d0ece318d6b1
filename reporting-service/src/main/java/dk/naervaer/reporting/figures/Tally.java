package dk.naervaer.reporting.figures;

import dk.naervaer.reporting.consultation.Consultation;
import dk.naervaer.reporting.consultation.ContactForm;

/// The counting itself, one consultation after another: version 1 of the definitions.
public record Tally(
        long held, long byVideo, long withRelatives, long invited, long joined, long noShows) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /// Changes whenever a figure comes to mean something else, so that no series mixes two
    /// meanings.
    public static final int DEFINITION_VERSION = 1;

    public Tally plus(Consultation one) {
        return switch (one.outcome()) {
            case HELD ->
                    new Tally(
                            held + 1,
                            byVideo + (one.attended() == ContactForm.VIDEO ? 1 : 0),
                            withRelatives + (one.joined() > 0 ? 1 : 0),
                            invited + one.invited(),
                            joined + one.joined(),
                            noShows);
            case NO_SHOW -> new Tally(held, byVideo, withRelatives, invited, joined, noShows + 1);
            case TECHNICAL_FAILURE, UNANSWERED, CANCELLED -> this;
        };
    }

    public Tally plus(Tally more) {
        return new Tally(
                held + more.held,
                byVideo + more.byVideo,
                withRelatives + more.withRelatives,
                invited + more.invited,
                joined + more.joined,
                noShows + more.noShows);
    }

    public Row row(String period) {
        return new Row(
                period,
                held,
                new Share(byVideo, held),
                new Share(withRelatives, held),
                invited,
                joined,
                new Share(noShows, held + noShows));
    }
}
