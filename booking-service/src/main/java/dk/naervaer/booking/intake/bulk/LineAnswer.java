package dk.naervaer.booking.intake.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Received;
import dk.naervaer.web.error.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a sender hears of one line.
///
/// @param fate `null` when the line has to come again
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LineAnswer(
        long line,
        @Nullable Fate fate,
        @Nullable UUID appointment,
        @Nullable Integer status,
        @Nullable String title,
        List<Problem.FieldError> errors) {

    public LineAnswer {
        errors = List.copyOf(errors);
    }

    static LineAnswer of(long line, Received received) {
        return switch (received) {
            case Received.Accepted(var fate, var appointment) ->
                    new LineAnswer(line, fate, appointment.orElse(null), null, null, List.of());
            case Received.Parked(var problem, var appointment) ->
                    of(line, received.fate(), appointment, problem);
            case Received.Refused(var problem, _) ->
                    of(line, received.fate(), Optional.empty(), problem);
        };
    }

    private static LineAnswer of(
            long line, @Nullable Fate fate, Optional<UUID> appointment, Problem problem) {
        return new LineAnswer(
                line,
                fate,
                appointment.orElse(null),
                problem.status(),
                problem.title(),
                problem.errors());
    }
}
