package dk.naervaer.reporting.figures;

import dk.naervaer.reporting.consultation.Consultation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Consultations counted period by period; periods without any are rows too, so a series has no
/// holes.
public final class Series {

    private final Question question;
    private final Coverage coverage;
    private final Map<LocalDate, Tally> tallies = new TreeMap<>();

    public Series(Question question, Coverage coverage) {
        this.question = question;
        this.coverage = coverage;
        question.grain()
                .starts(question.from(), question.to())
                .forEach(start -> tallies.put(start, Tally.NONE));
    }

    /// Counts a consultation that belongs here, and leaves any other alone.
    public void count(Consultation one) {
        if (one.date().isBefore(question.from())
                || one.date().isAfter(question.to())
                || !coverage.covers(one)) return;
        tallies.computeIfPresent(question.grain().start(one.date()), (_, tally) -> tally.plus(one));
    }

    public List<Row> rows() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().row(question.grain().period(entry.getKey())))
                .toList();
    }

    /// The whole period as one row.
    public Row total() {
        return tallies.values().stream()
                .reduce(Tally.NONE, Tally::plus)
                .row(question.from() + "/" + question.to());
    }
}
