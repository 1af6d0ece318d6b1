package dk.naervaer.consent.cases;

import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.consent.cases.CaseCommand.Close;
import dk.naervaer.consent.cases.CaseCommand.Decide;
import dk.naervaer.consent.cases.CaseCommand.Move;
import dk.naervaer.consent.cases.CaseCommand.Open;
import dk.naervaer.consent.cases.CaseCommand.Take;
import dk.naervaer.consent.cases.CaseEvent.CaseClosed;
import dk.naervaer.consent.cases.CaseEvent.CaseDecided;
import dk.naervaer.consent.cases.CaseEvent.CaseMoved;
import dk.naervaer.consent.cases.CaseEvent.CaseOpened;
import dk.naervaer.consent.cases.CaseEvent.CaseTaken;
import dk.naervaer.consent.cases.CaseRejection.AlreadyDecided;
import dk.naervaer.consent.cases.CaseRejection.AlreadyOpened;
import dk.naervaer.consent.cases.CaseRejection.NothingLeft;
import dk.naervaer.consent.cases.CaseRejection.UnknownCase;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {

    private static final Instant NOW = RelativeExamples.NOW;
    private static final Instant DEADLINE = Instant.parse("2027-01-13T09:00:00Z");
    private static final SealedValue REASON = RelativeExamples.ofPatient("cmVhc29u");
    private static final Staff SOFIE = new Staff("staff:sofie", RelativeExamples.ofPatient("cw=="));
    private static final Staff SARA = new Staff("staff:sara", RelativeExamples.ofPatient("YQ=="));
    private static final Asked ASKED =
            new Asked(
                    RelativeExamples.PATIENT,
                    RelativeExamples.RELATIVE,
                    RelativeExamples.CONSENT,
                    null,
                    "PARENT",
                    "WRITTEN",
                    null,
                    null,
                    "2026-11-28");
    private static final Instant START = Instant.parse("2027-01-14T09:00:00Z");
    private static final Desk DESK =
            new Desk(RelativeExamples.APPOINTMENT, START, List.of("kardiologi"));
    private static final CaseOpened OPENED =
            new CaseOpened(Kind.UNDER_15, ASKED, DESK, NOW, DEADLINE);
    private static final CaseDecided ADMITTED = new CaseDecided(Verdict.ADMIT, SOFIE, REASON, NOW);
    private static final Decide ADMIT = new Decide(Verdict.ADMIT, SOFIE, REASON, NOW);

    private final Case one = new Case();

    @Test
    void a_case_is_opened_once() {
        var open = new Open(Kind.UNDER_15, ASKED, DESK, NOW, DEADLINE);
        given(one).when(open).then(OPENED);
        given(one, OPENED).when(open).thenRejected(new AlreadyOpened());
    }

    @Test
    void somebody_takes_it_and_somebody_else_takes_it_over() {
        var taken = new CaseTaken(SARA, NOW);
        given(one, OPENED).when(new Take(SARA, NOW)).then(taken);
        given(one, OPENED, taken).when(new Take(SARA, NOW)).thenNothing();
        given(one, OPENED, taken).when(new Take(SOFIE, NOW)).then(new CaseTaken(SOFIE, NOW));
    }

    @Test
    void it_is_decided_once_whoever_has_taken_it() {
        given(one, OPENED, new CaseTaken(SARA, NOW)).when(ADMIT).then(ADMITTED);
        given(one, OPENED, ADMITTED).when(ADMIT).thenRejected(new AlreadyDecided(Verdict.ADMIT));
        given(one).when(ADMIT).thenRejected(new UnknownCase());
    }

    @Test
    void it_follows_its_appointment_and_another_department_has_not_taken_it_yet() {
        var later = Instant.parse("2027-01-21T09:00:00Z");
        var desk = new Desk(RelativeExamples.APPOINTMENT, later, List.of("kardiologi"));
        var elsewhere = new Desk(RelativeExamples.APPOINTMENT, later, List.of("neurologi"));
        var moved = new CaseMoved(desk, later.minusSeconds(86_400), NOW);
        given(one, OPENED).when(new Move(desk, moved.deadline(), NOW)).then(moved);
        given(one, OPENED).when(new Move(DESK, DEADLINE, NOW)).thenNothing();
        var taken = new CaseTaken(SARA, NOW);
        given(one, OPENED, taken, moved).when(new Take(SARA, NOW)).thenNothing();
        given(one, OPENED, taken, new CaseMoved(elsewhere, DEADLINE, NOW))
                .when(new Take(SARA, NOW))
                .then(taken);
        given(one, OPENED, ADMITTED)
                .when(new Move(desk, DEADLINE, NOW))
                .thenRejected(new AlreadyDecided(Verdict.ADMIT));
    }

    @Test
    void nothing_is_decided_once_nothing_is_left() {
        var closed = new CaseClosed(Closing.PATIENT_DIED, NOW);
        var close = new Close(Closing.PATIENT_DIED, NOW);
        given(one, OPENED).when(close).then(closed);
        given(one, OPENED, closed).when(close).thenNothing();
        given(one, OPENED, closed).when(ADMIT).thenRejected(new NothingLeft(Closing.PATIENT_DIED));
        given(one, OPENED, closed)
                .when(new Take(SARA, NOW))
                .thenRejected(new NothingLeft(Closing.PATIENT_DIED));
    }

    @Test
    void what_is_decided_is_not_closed() {
        given(one, OPENED, ADMITTED)
                .when(new Close(Closing.FIFTEEN, NOW))
                .thenRejected(new AlreadyDecided(Verdict.ADMIT));
    }
}
