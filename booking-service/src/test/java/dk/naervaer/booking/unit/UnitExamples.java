package dk.naervaer.booking.unit;

import dk.naervaer.booking.unit.UnitEvent.UnitPracticeAgreed;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A unit and how it may work.
public final class UnitExamples {

    public static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    public static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    public static final Practice PSYCHIATRY =
            new Practice(
                    true,
                    Set.of(OfferedForm.PHYSICAL, OfferedForm.VIDEO, OfferedForm.PHONE),
                    true,
                    Set.of("clinician", "coordinator"),
                    "https://vejledninger.example/psykiatri/video",
                    List.of(open(DayOfWeek.MONDAY, "15:30"), open(DayOfWeek.FRIDAY, "12:00")),
                    "Du kan vælge at tale med os på video eller telefon, og dine pårørende kan være"
                            + " med.");

    public static final UnitPracticeAgreed AGREED =
            new UnitPracticeAgreed(
                    "amager-psykiatri",
                    List.of(
                            new DatedPractice(AUTUMN, Practice.NONE),
                            new DatedPractice(FEBRUARY, PSYCHIATRY)));

    /// On board with video, and with this phrase.
    public static Practice saying(String phrase) {
        return new Practice(
                true,
                Set.of(OfferedForm.VIDEO),
                false,
                Practice.CLINICIANS,
                null,
                List.of(),
                phrase);
    }

    /// What the register says of a unit in one period or more.
    public static UnitRegistered registered(String id, String type, UnitPeriod... periods) {
        return new UnitRegistered(id, type, List.of(periods));
    }

    public static UnitPeriod period(
            @Nullable String parent, LocalDate from, @Nullable LocalDate to, @Nullable String sor) {
        return new UnitPeriod("En enhed", parent, from, to, sor, null, null);
    }

    private static OpeningTime open(DayOfWeek weekday, String to) {
        return new OpeningTime(weekday, LocalTime.of(8, 0), LocalTime.parse(to), false);
    }

    private UnitExamples() {}
}
