package dk.naervaer.consent.patient.record;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.patient.record.RecordCommand.BarPerson;
import dk.naervaer.consent.patient.record.RecordCommand.ChooseContact;
import dk.naervaer.consent.patient.record.RecordCommand.MarkAble;
import dk.naervaer.consent.patient.record.RecordCommand.MarkUnable;
import dk.naervaer.consent.patient.record.RecordCommand.UnbarPerson;
import dk.naervaer.consent.patient.record.RecordEvent.ContactChosen;
import dk.naervaer.consent.patient.record.RecordEvent.MarkedAble;
import dk.naervaer.consent.patient.record.RecordEvent.MarkedUnable;
import dk.naervaer.consent.patient.record.RecordEvent.PersonBarred;
import dk.naervaer.consent.patient.record.RecordEvent.PersonUnbarred;
import dk.naervaer.consent.patient.record.RecordRejection.MarkIsPast;
import dk.naervaer.consent.patient.record.RecordRejection.MarkTooLong;
import dk.naervaer.consent.patient.record.RecordRejection.OnlyThePatient;
import dk.naervaer.consent.patient.record.RecordRejection.UnknownBar;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What bears on every consent of one patient: whom they want kept away, whether they can consent
/// at all, and where they want to be told.
public final class PatientRecord
        implements Decider<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection> {

    private static final int LONGEST_MONTHS = 6;

    /// What the record adds up to.
    ///
    /// @param unable null while the patient can consent
    /// @param contact null until the patient has chosen
    public record State(
            List<Bar> bars, @Nullable MarkedUnable unable, @Nullable PatientContact contact) {

        public State {
            bars = List.copyOf(bars);
        }

        /// The mark ends by itself.
        public boolean unable(LocalDate today) {
            return unable != null && !today.isAfter(unable.until());
        }

        public boolean bars(Bar somebody) {
            return bars.stream().anyMatch(somebody::meets);
        }
    }

    @Override
    public State initial() {
        return new State(List.of(), null, null);
    }

    @Override
    public Decision<RecordEvent, RecordRejection> decide(RecordCommand command, State state) {
        return switch (command) {
            case BarPerson c -> bar(c, state);
            case UnbarPerson c -> unbar(c, state);
            case MarkUnable c -> mark(c);
            case ChooseContact c -> choose(c, state);
            case MarkAble c -> state.unable() == null ? accept() : accept(new MarkedAble(c.at()));
        };
    }

    /// Who is barred in just these words already is not barred twice.
    private static Decision<RecordEvent, RecordRejection> bar(BarPerson c, State state) {
        return state.bars().stream().anyMatch(c.bar()::says)
                ? accept()
                : accept(new PersonBarred(c.bar(), c.at()));
    }

    private static Decision<RecordEvent, RecordRejection> unbar(UnbarPerson c, State state) {
        if (!c.inPerson()) return reject(new OnlyThePatient());
        return state.bars().stream().anyMatch(one -> one.id().equals(c.id()))
                ? accept(new PersonUnbarred(c.id(), c.at()))
                : reject(new UnknownBar(c.id()));
    }

    private static Decision<RecordEvent, RecordRejection> choose(ChooseContact c, State state) {
        if (!c.inPerson()) return reject(new OnlyThePatient());
        return c.contact().equals(state.contact())
                ? accept()
                : accept(new ContactChosen(c.contact(), c.at()));
    }

    private static Decision<RecordEvent, RecordRejection> mark(MarkUnable c) {
        if (c.until().isBefore(c.today())) return reject(new MarkIsPast(c.until(), c.today()));
        var latest = c.today().plusMonths(LONGEST_MONTHS);
        return c.until().isAfter(latest)
                ? reject(new MarkTooLong(c.until(), latest))
                : accept(new MarkedUnable(c.clinician(), c.reason(), c.until(), c.at()));
    }

    @Override
    public State evolve(State state, RecordEvent event) {
        return switch (event) {
            case PersonBarred e ->
                    new State(
                            Stream.concat(state.bars().stream(), Stream.of(e.bar())).toList(),
                            state.unable(),
                            state.contact());
            case PersonUnbarred e ->
                    new State(
                            state.bars().stream().filter(one -> !one.id().equals(e.id())).toList(),
                            state.unable(),
                            state.contact());
            case MarkedUnable e -> new State(state.bars(), e, state.contact());
            case MarkedAble _ -> new State(state.bars(), null, state.contact());
            case ContactChosen e -> new State(state.bars(), state.unable(), e.contact());
        };
    }
}
