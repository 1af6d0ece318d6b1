package dk.naervaer.consent.notice;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.notice.NoticeCommand.WriteNotice;
import dk.naervaer.consent.notice.NoticeEvent.NoticeWritten;
import dk.naervaer.consent.notice.NoticeRejection.AddressTooOld;
import dk.naervaer.consent.notice.NoticeRejection.NowhereToTell;
import dk.naervaer.consent.notice.NoticeRejection.PatientDied;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;

/// One thing that a patient is told, once.
public final class Notice
        implements Decider<NoticeCommand, Notice.State, NoticeEvent, NoticeRejection> {

    /// A consent lasts a year at most: whoever consents says by then whether an address holds.
    public static final int CONFIRMED_FOR_MONTHS = 12;

    /// Whether it has been written.
    public sealed interface State {
        record Unwritten() implements State {}

        record Written() implements State {}
    }

    @Override
    public State initial() {
        return new State.Unwritten();
    }

    @Override
    public Decision<NoticeEvent, NoticeRejection> decide(NoticeCommand command, State state) {
        return switch (command) {
            case WriteNotice c ->
                    switch (state) {
                        case State.Unwritten _ -> write(c);
                        case State.Written _ -> accept();
                    };
        };
    }

    private static Decision<NoticeEvent, NoticeRejection> write(WriteNotice c) {
        var address = c.address();
        if (c.died()) return reject(new PatientDied());
        if (address == null) return reject(new NowhereToTell());
        if (c.today().isAfter(address.confirmed().plusMonths(CONFIRMED_FOR_MONTHS)))
            return reject(new AddressTooOld(address.confirmed()));
        return accept(
                new NoticeWritten(
                        c.patient(),
                        c.kind(),
                        address.channel(),
                        address.value(),
                        address.language(),
                        c.at()));
    }

    @Override
    public State evolve(State state, NoticeEvent event) {
        return switch (event) {
            case NoticeWritten _ -> new State.Written();
        };
    }
}
