package dk.naervaer.eventsourcing.testing;

import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitAnnounced;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitEnded;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import dk.naervaer.eventsourcing.visit.VisitRejection.NotAnnounced;
import dk.naervaer.eventsourcing.visit.VisitRejection.Over;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GivenTest {

    static final Visit VISIT = new Visit();
    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Test
    void facts_follow_from_a_history() {
        given(VISIT, new VisitAnnounced(DAY)).when(new Note(1)).then(new VisitNoted(1));
    }

    @Test
    void a_repeat_changes_nothing() {
        given(VISIT, new VisitAnnounced(DAY)).when(new Announce(DAY)).thenNothing();
    }

    @Test
    void a_refusal_has_a_reason() {
        given(VISIT, new VisitAnnounced(DAY), new VisitEnded())
                .when(new Note(1))
                .thenRejected(new Over());
    }

    @Test
    void it_fails_when_the_outcome_is_another_one() {
        var unknown = given(VISIT).when(new Note(1));
        assertThatThrownBy(unknown::thenNothing).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> unknown.then(new VisitNoted(1)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> unknown.thenRejected(new Over()))
                .isInstanceOf(AssertionError.class);
        unknown.thenRejected(new NotAnnounced());
    }
}
