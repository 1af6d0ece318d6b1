package dk.naervaer.consent.privacy.hold;

import static dk.naervaer.consent.relative.RelativeExamples.NOW;
import static dk.naervaer.consent.relative.RelativeExamples.PATIENT;
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.consent.relative.RelativeExamples.UNTIL;
import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.consent.privacy.hold.LegalHoldCommand.LiftHold;
import dk.naervaer.consent.privacy.hold.LegalHoldCommand.PlaceHold;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldLifted;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldPlaced;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.AlreadyHeld;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.HoldUntilIsPast;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.NotHeld;
import dk.naervaer.consent.wiring.PrivacyStreams;
import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.ApprovedJson;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalHoldTest {

    private static final SealedValue REASON = reason("cmVhc29u");
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(PATIENT, REASON, UNTIL);
    private static final LegalHoldPlaced ENDLESS = new LegalHoldPlaced(PATIENT, REASON, null);
    private static final LiftHold LIFT = new LiftHold(NOW, TODAY);

    private final LegalHold hold = new LegalHold();

    @Test
    void a_hold_is_placed_with_its_reason_until_a_day() {
        given(hold).when(new PlaceHold(PATIENT, REASON, UNTIL, TODAY)).then(PLACED);
    }

    @Test
    void a_hold_may_stand_until_a_human_lifts_it() {
        given(hold).when(new PlaceHold(PATIENT, REASON, null, TODAY)).then(ENDLESS);
        given(hold, ENDLESS).when(LIFT).then(new LegalHoldLifted(NOW));
    }

    @Test
    void a_hold_does_not_end_before_it_begins() {
        var yesterday = TODAY.minusDays(1);
        given(hold)
                .when(new PlaceHold(PATIENT, REASON, yesterday, TODAY))
                .thenRejected(new HoldUntilIsPast(yesterday, TODAY));
    }

    @Test
    void the_same_hold_twice_changes_nothing_and_another_one_is_refused() {
        given(hold, PLACED).when(new PlaceHold(PATIENT, REASON, UNTIL, TODAY)).thenNothing();
        given(hold, PLACED)
                .when(new PlaceHold(PATIENT, reason("b3RoZXI="), UNTIL, TODAY))
                .thenRejected(new AlreadyHeld(UNTIL));
    }

    @Test
    void a_hold_ends_with_its_last_day_by_itself() {
        var after = UNTIL.plusDays(1);
        given(hold, PLACED).when(new LiftHold(NOW, UNTIL)).then(new LegalHoldLifted(NOW));
        given(hold, PLACED).when(new LiftHold(NOW, after)).thenRejected(new NotHeld());
        given(hold, PLACED).when(new PlaceHold(PATIENT, REASON, null, after)).then(ENDLESS);
    }

    @Test
    void what_is_not_held_is_not_lifted() {
        given(hold).when(LIFT).thenRejected(new NotHeld());
        given(hold, PLACED, new LegalHoldLifted(NOW)).when(LIFT).thenRejected(new NotHeld());
    }

    @Test
    void facts_are_written_as_promised_and_read_again() {
        ApprovedJson.assertWrites(
                new LegalHoldPlaced(PATIENT, REASON, LocalDate.parse("2027-06-30")),
                "legal-hold-placed.v1");
        ApprovedJson.assertWrites(new LegalHoldLifted(NOW), "legal-hold-lifted.v1");
        Corpus.assertReadable(PrivacyStreams.HOLDS);
    }

    private static SealedValue reason(String fingerprint) {
        return new SealedValue(PATIENT + "/evidence/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }
}
