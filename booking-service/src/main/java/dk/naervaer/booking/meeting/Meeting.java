package dk.naervaer.booking.meeting;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.meeting.MeetingCommand.Tell;
import dk.naervaer.booking.meeting.MeetingEvent.MeetingTold;
import dk.naervaer.booking.meeting.MeetingRejection.Overtaken;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import org.jspecify.annotations.Nullable;

/// The EPJ's own video meeting of an appointment: what was said of it last stands, in whatever
/// order its messages come.
public final class Meeting
        implements Decider<MeetingCommand, Meeting.State, MeetingEvent, MeetingRejection> {

    /// @param told `null` until the EPJ has told of one
    /// @param newest when it last said so; `null` while it has never said when
    public record State(@Nullable MeetingTold told, @Nullable Moment newest) {}

    @Override
    public State initial() {
        return new State(null, null);
    }

    @Override
    public Decision<MeetingEvent, MeetingRejection> decide(MeetingCommand command, State state) {
        return switch (command) {
            case Tell(var patient, var details, var said) ->
                    tell(new MeetingTold(patient, details, said), state);
        };
    }

    private static Decision<MeetingEvent, MeetingRejection> tell(MeetingTold told, State state) {
        var said = told.said();
        var newest = state.newest();
        if (said != null && newest != null && said.compareTo(newest) < 0)
            return reject(new Overtaken());
        var isNews =
                state.told() == null
                        || !state.told().patient().equals(told.patient())
                        || !state.told().details().equals(told.details());
        var isLater = said != null && !said.isOnArrival() && !said.equals(newest);
        return isNews || isLater ? accept(told) : accept();
    }

    @Override
    public State evolve(State state, MeetingEvent event) {
        return switch (event) {
            case MeetingTold told ->
                    new State(told, told.said() == null ? state.newest() : told.said());
        };
    }
}
