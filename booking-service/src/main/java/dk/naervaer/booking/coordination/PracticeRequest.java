package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.InvalidPractice;
import dk.naervaer.booking.unit.OfferedForm;
import dk.naervaer.booking.unit.OpeningTime;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.web.error.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A practice as a program writes it; what is left out is as where nothing has been agreed.
///
/// @param overriders clinicians when left out
public record PracticeRequest(
        @NotNull(message = NEEDED) Boolean onBoard,
        @Nullable Set<@NotNull(message = NEEDED) OfferedForm> contactForms,
        @Nullable Boolean firstContactAtADistance,
        @Nullable Set<@NotNull(message = NEEDED) String> overriders,
        @Nullable String guideline,
        @Nullable List<@NotNull(message = NEEDED) @Valid Opening> openingTimes,
        @Nullable String summonsPhrase) {

    static final String NEEDED = "Is required";

    /// When the unit answers on a weekday, such as from `08:00` to `15:30`.
    public record Opening(
            @NotNull(message = NEEDED) DayOfWeek weekday,
            @NotNull(message = NEEDED) LocalTime from,
            @NotNull(message = NEEDED) LocalTime to,
            @Nullable Boolean dropIn) {}

    Practice toPractice() {
        try {
            return new Practice(
                    onBoard,
                    contactForms == null ? Set.of() : contactForms,
                    Boolean.TRUE.equals(firstContactAtADistance),
                    overriders == null ? Practice.CLINICIANS : overriders,
                    guideline,
                    openings(),
                    summonsPhrase);
        } catch (InvalidPractice invalid) {
            var problem =
                    Problem.of(422, "The request breaks a rule")
                            .type("urn:naervaer:problem:invalid");
            for (var fault : invalid.faults())
                problem = problem.error(fault.part(), fault.sentence());
            throw problem.exception();
        }
    }

    private List<OpeningTime> openings() {
        return openingTimes == null
                ? List.of()
                : openingTimes.stream()
                        .map(one ->
                                new OpeningTime(
                                        one.weekday(),
                                        one.from(),
                                        one.to(),
                                        Boolean.TRUE.equals(one.dropIn())))
                        .toList();
    }
}
