package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.OnBoard;
import dk.naervaer.reporting.figures.Question;
import dk.naervaer.reporting.figures.Row;
import dk.naervaer.reporting.figures.Share;
import dk.naervaer.reporting.figures.Tally;
import dk.naervaer.reporting.heard.Positions;
import dk.naervaer.reporting.view.FiguresQuery.Counted;
import dk.naervaer.reporting.web.Panel.Below;
import dk.naervaer.reporting.web.Panel.Card;
import dk.naervaer.reporting.web.Panel.Cell;
import dk.naervaer.reporting.web.Panel.Line;
import dk.naervaer.reporting.web.Panel.Reason;
import dk.naervaer.web.page.Language;
import dk.naervaer.web.time.DanishTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes figures out in the reader's language.
final class PanelWriter {

    private final DashboardTexts texts;
    private final Numbers numbers;
    private final PeriodNames periods;
    private final DanishTime time;

    PanelWriter(Language language, DashboardTexts texts) {
        this.texts = texts;
        this.numbers = new Numbers(language);
        this.periods = new PeriodNames(language, texts);
        this.time = new DanishTime(language);
    }

    Panel write(Question question, Selection selection, Counted counted) {
        var series = counted.of(selection.unit().id());
        var rows = series.rows();
        var total = series.total();
        var starts = question.grain().starts(question.from(), question.to());
        return new Panel(
                selection.query(selection.unit().id()),
                selection.unit().name(),
                selection.placement(),
                texts.period(time.shortDate(question.from()), time.shortDate(question.to())),
                isEmpty(total),
                cards(total, selection.register().onBoard(selection.unit().id(), question.to())),
                reasons(total),
                Chart.of(rows, names(question, starts, rows), numbers),
                texts.chartDescription(numbers.whole(rows.size()), most(rows)),
                lines(question, starts, rows),
                line(texts.total(), total),
                below(selection, counted),
                Tally.DEFINITION_VERSION,
                heard(counted.heard()),
                counted.heard().byPartition());
    }

    private static boolean isEmpty(Row total) {
        return total.consultations()
                        + total.noShow().numerator()
                        + total.conversations()
                        + total.relativeWishesMet().denominator()
                == 0;
    }

    private List<Card> cards(Row total, OnBoard onBoard) {
        return List.of(
                new Card(
                        texts.consultations(),
                        numbers.whole(total.consultations()),
                        texts.consultationsNote()),
                card(texts.virtual(), total.virtual()),
                card(texts.withRelatives(), total.withRelatives()),
                new Card(
                        texts.invited(),
                        numbers.whole(total.relativesInvited()),
                        texts.invitedNote()),
                new Card(
                        texts.joined(), numbers.whole(total.relativesJoined()), texts.joinedNote()),
                card(texts.noShow(), total.noShow()),
                new Card(
                        texts.conversations(),
                        numbers.whole(total.conversations()),
                        texts.conversationsNote()),
                card(texts.wishesMet(), total.relativeWishesMet()),
                new Card(
                        texts.onBoard(),
                        texts.partOf(
                                numbers.whole(onBoard.departments().numerator()),
                                numbers.whole(onBoard.departments().denominator())),
                        texts.onBoardNote(time.shortDate(onBoard.on()))));
    }

    private List<Reason> reasons(Row total) {
        return total.relativeWishesUnmet().entrySet().stream()
                .map(one -> new Reason(texts.reason(one.getKey()), numbers.whole(one.getValue())))
                .toList();
    }

    private Card card(String name, Share share) {
        var cell = cell(share);
        return new Card(name, cell.value(), cell.basis());
    }

    private Cell cell(Share share) {
        return share.hasWhole()
                ? new Cell(
                        numbers.percent(share),
                        texts.partOf(
                                numbers.whole(share.numerator()),
                                numbers.whole(share.denominator())))
                : new Cell(numbers.percent(share), "");
    }

    private List<Chart.Name> names(Question question, List<LocalDate> starts, List<Row> rows) {
        var names = new ArrayList<Chart.Name>();
        for (int i = 0; i < rows.size(); i++) {
            var hint =
                    texts.columnHint(
                            periods.full(question.grain(), starts.get(i)),
                            numbers.whole(rows.get(i).consultations()),
                            numbers.whole(rows.get(i).withRelatives().numerator()));
            names.add(new Chart.Name(periods.brief(question.grain(), starts.get(i)), hint));
        }
        return names;
    }

    private List<Line> lines(Question question, List<LocalDate> starts, List<Row> rows) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++)
            lines.add(line(periods.full(question.grain(), starts.get(i)), rows.get(i)));
        return lines;
    }

    private List<Below> below(Selection selection, Counted counted) {
        return selection.below().stream()
                .map(one ->
                        new Below(
                                one.href(),
                                line(one.unit().name(), counted.of(one.unit().id()).total())))
                .toList();
    }

    private Line line(String name, Row row) {
        return new Line(
                name,
                numbers.whole(row.consultations()),
                cell(row.virtual()),
                cell(row.withRelatives()),
                numbers.whole(row.relativesInvited()),
                numbers.whole(row.relativesJoined()),
                cell(row.noShow()),
                numbers.whole(row.conversations()),
                cell(row.relativeWishesMet()));
    }

    private String most(List<Row> rows) {
        return numbers.whole(rows.stream().mapToLong(Row::consultations).max().orElse(0));
    }

    private String heard(Positions.Heard heard) {
        return heard.upTo().map(at -> texts.upTo(time.dateTime(at))).orElseGet(texts::nothingHeard);
    }
}
