package dk.naervaer.booking.intake.cloudevents;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Received;
import dk.naervaer.web.error.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a sender hears of one of its events.
///
/// @param fate `null` when the event has to come again
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EventAnswer(
        int status,
        @Nullable Fate fate,
        @Nullable UUID appointment,
        @Nullable String title,
        List<Problem.FieldError> errors) {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    public EventAnswer {
        errors = List.copyOf(errors);
    }

    static EventAnswer of(Received received) {
        return switch (received) {
            case Received.Accepted(var fate, var appointment) ->
                    new EventAnswer(
                            fate == Fate.CHANGED ? ACCEPTED : OK,
                            fate,
                            appointment.orElse(null),
                            null,
                            List.of());
            case Received.Parked(var problem, var appointment) ->
                    of(ACCEPTED, received.fate(), appointment, problem);
            case Received.Refused(var problem, _) ->
                    of(problem.status(), received.fate(), Optional.empty(), problem);
        };
    }

    private static EventAnswer of(
            int status, @Nullable Fate fate, Optional<UUID> appointment, Problem problem) {
        return new EventAnswer(
                status, fate, appointment.orElse(null), problem.title(), problem.errors());
    }
}
