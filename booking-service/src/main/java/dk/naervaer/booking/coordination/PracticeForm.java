package dk.naervaer.booking.coordination;

import static java.util.Comparator.comparing;

import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.InvalidPractice;
import dk.naervaer.booking.unit.OfferedForm;
import dk.naervaer.booking.unit.OpeningTime;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.booking.unit.PracticeFault;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A practice as it was written on the page, with what is wrong with it.
public record PracticeForm(Map<String, List<String>> fields, List<Fault> faults) {

    /// One field and what is wrong with it.
    public record Fault(String field, Wrong wrong) {}

    private static final String OPENING = "opening-";
    private static final String SEEN = "seen";

    public PracticeForm {
        fields = Map.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /// Begins with what is in force, to be changed from a day on.
    static PracticeForm of(LocalDate from, Practice practice) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("from", List.of(from.toString()));
        fields.put("onBoard", practice.onBoard() ? List.of("true") : List.of());
        fields.put("contactForms", practice.contactForms().stream().map(Enum::name).toList());
        fields.put(
                "firstContact", practice.firstContactAtADistance() ? List.of("true") : List.of());
        fields.put("overriders", List.copyOf(practice.overriders()));
        fields.put("guideline", text(practice.guideline()));
        for (var weekday : DayOfWeek.values())
            fields.put(
                    opening(weekday), text(OpeningHours.write(weekday, practice.openingTimes())));
        fields.put("summonsPhrase", text(practice.summonsPhrase()));
        return new PracticeForm(fields, List.of());
    }

    static PracticeForm posted(MultivaluedMap<String, String> posted) {
        return new PracticeForm(new LinkedHashMap<>(posted), List.of());
    }

    /// What the coordinator sees when the form is shown, so that nothing unseen is replaced.
    PracticeForm seen(long version) {
        var all = new LinkedHashMap<>(fields);
        all.put(SEEN, List.of(Long.toString(version)));
        return new PracticeForm(all, faults);
    }

    /// Empty of a form that does not tell.
    OptionalLong seen() {
        var text = field(SEEN);
        return text.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    PracticeForm with(List<Fault> wrong) {
        return new PracticeForm(fields, wrong.stream().sorted(comparing(Fault::wrong)).toList());
    }

    /// The field of a weekday's opening times.
    static String opening(DayOfWeek weekday) {
        return OPENING + weekday;
    }

    /// The first value of a field.
    public String field(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    public boolean chosen(String name, String value) {
        return all(name).contains(value);
    }

    public List<Wrong> wrong(String name) {
        return faults.stream().filter(one -> one.field().equals(name)).map(Fault::wrong).toList();
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    /// The practice and its day; empty when something is wrong.
    ///
    /// @param wrong takes everything that is
    Optional<DatedPractice> read(List<Fault> wrong) {
        var from = Days.read(field("from"));
        if (from.isEmpty()) wrong.add(new Fault("from", Wrong.FROM_UNREADABLE));
        var openings = openings(wrong);
        var practice = practice(openings, wrong);
        return wrong.isEmpty()
                ? Optional.of(
                        new DatedPractice(from.orElseThrow(), Objects.requireNonNull(practice)))
                : Optional.empty();
    }

    private @Nullable Practice practice(List<OpeningTime> openings, List<Fault> wrong) {
        try {
            return new Practice(
                    chosen("onBoard", "true"),
                    forms(),
                    chosen("firstContact", "true"),
                    Set.copyOf(all("overriders")),
                    field("guideline"),
                    openings,
                    field("summonsPhrase").replaceAll("\\R", " "));
        } catch (InvalidPractice invalid) {
            for (var fault : invalid.faults()) wrong.add(new Fault(fault.part(), said(fault)));
            return null;
        }
    }

    private Set<OfferedForm> forms() {
        return Arrays.stream(OfferedForm.values())
                .filter(form -> chosen("contactForms", form.name()))
                .collect(Collectors.toSet());
    }

    /// Those of the days that can stand: the others have their own fault.
    private List<OpeningTime> openings(List<Fault> wrong) {
        var good = new ArrayList<OpeningTime>();
        for (var weekday : DayOfWeek.values()) {
            var name = opening(weekday);
            var times = OpeningHours.read(weekday, field(name));
            if (times.isEmpty()) wrong.add(new Fault(name, Wrong.OPENING_UNREADABLE));
            var faults = OpeningTime.faults(times.orElse(List.of()));
            for (var fault : faults) wrong.add(new Fault(name, said(fault)));
            if (faults.isEmpty()) good.addAll(times.orElse(List.of()));
        }
        return good;
    }

    static Wrong said(PracticeFault fault) {
        return Wrong.valueOf(fault.name());
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static List<String> text(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
