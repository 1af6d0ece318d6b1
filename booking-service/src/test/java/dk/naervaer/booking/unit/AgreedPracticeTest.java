package dk.naervaer.booking.unit;

import static dk.naervaer.booking.unit.UnitExamples.FEBRUARY;
import static dk.naervaer.booking.unit.UnitExamples.PSYCHIATRY;
import static dk.naervaer.booking.unit.UnitExamples.period;
import static dk.naervaer.booking.unit.UnitExamples.saying;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.booking.unit.UnitCommand.AdoptPractices;
import dk.naervaer.booking.unit.UnitCommand.AgreePractice;
import dk.naervaer.booking.unit.UnitCommand.Register;
import dk.naervaer.booking.unit.UnitCommand.RevokePractice;
import dk.naervaer.booking.unit.UnitEvent.UnitPracticeAgreed;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.booking.unit.UnitRejection.NothingToRevoke;
import dk.naervaer.booking.unit.UnitRejection.PracticeOfThePast;
import dk.naervaer.booking.unit.UnitRejection.UnknownUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedPracticeTest {

    private static final String UNIT = "amager-psykiatri";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 14);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final UnitRegistered REGISTERED =
            UnitExamples.registered(
                    UNIT, "department", period("psykiatrien", LocalDate.EPOCH, null, null));

    private final Unit unit = new Unit();

    @Test
    void a_practice_is_agreed_from_a_day_on() {
        given(unit, REGISTERED)
                .when(agree(FEBRUARY, PSYCHIATRY))
                .then(agreed(on(FEBRUARY, PSYCHIATRY)));
        given(unit, REGISTERED).when(agree(TODAY, PSYCHIATRY)).then(agreed(on(TODAY, PSYCHIATRY)));
    }

    @Test
    void what_is_known_already_is_told_again_with_what_is_new() {
        given(unit, REGISTERED, agreed(on(FEBRUARY, PSYCHIATRY)))
                .when(agree(TODAY, Practice.NONE))
                .then(agreed(on(TODAY, Practice.NONE), on(FEBRUARY, PSYCHIATRY)));
    }

    @Test
    void from_the_same_day_the_newest_word_counts() {
        given(unit, REGISTERED, agreed(on(FEBRUARY, PSYCHIATRY)))
                .when(agree(FEBRUARY, saying("Ring")))
                .then(agreed(on(FEBRUARY, saying("Ring"))));
    }

    @Test
    void agreeing_the_same_again_changes_nothing() {
        given(unit, REGISTERED, agreed(on(FEBRUARY, PSYCHIATRY)))
                .when(agree(FEBRUARY, PSYCHIATRY))
                .thenNothing();
        given(unit, REGISTERED, agreed(on(YESTERDAY, PSYCHIATRY)))
                .when(agree(YESTERDAY, PSYCHIATRY))
                .thenNothing();
    }

    @Test
    void how_it_was_done_yesterday_is_not_rewritten() {
        given(unit, REGISTERED)
                .when(agree(YESTERDAY, PSYCHIATRY))
                .thenRejected(new PracticeOfThePast(YESTERDAY));
        given(unit, REGISTERED, agreed(on(YESTERDAY, PSYCHIATRY)))
                .when(revoke(YESTERDAY))
                .thenRejected(new PracticeOfThePast(YESTERDAY));
    }

    @Test
    void a_practice_is_revoked_and_what_was_agreed_before_it_holds_on() {
        given(unit, REGISTERED, agreed(on(YESTERDAY, PSYCHIATRY), on(FEBRUARY, Practice.NONE)))
                .when(revoke(FEBRUARY))
                .then(agreed(on(YESTERDAY, PSYCHIATRY)));
        given(unit, REGISTERED, agreed(on(TODAY, PSYCHIATRY))).when(revoke(TODAY)).then(agreed());
    }

    @Test
    void what_was_never_agreed_cannot_be_revoked() {
        given(unit, REGISTERED).when(revoke(FEBRUARY)).thenRejected(new NothingToRevoke(FEBRUARY));
        given(unit, REGISTERED, agreed(on(TODAY, PSYCHIATRY)))
                .when(revoke(FEBRUARY))
                .thenRejected(new NothingToRevoke(FEBRUARY));
    }

    @Test
    void a_unit_nobody_knows_agrees_to_nothing() {
        given(unit).when(agree(FEBRUARY, PSYCHIATRY)).thenRejected(new UnknownUnit(UNIT));
        given(unit).when(revoke(FEBRUARY)).thenRejected(new UnknownUnit(UNIT));
        given(unit).when(adopt(on(FEBRUARY, PSYCHIATRY))).thenRejected(new UnknownUnit(UNIT));
    }

    @Test
    void an_installation_begins_with_practices_of_any_day() {
        given(unit, REGISTERED)
                .when(adopt(on(FEBRUARY, Practice.NONE), on(YESTERDAY, PSYCHIATRY)))
                .then(agreed(on(YESTERDAY, PSYCHIATRY), on(FEBRUARY, Practice.NONE)));
    }

    @Test
    void what_coordinators_have_agreed_or_revoked_stands_whatever_an_installation_begins_with() {
        given(unit, REGISTERED, agreed(on(FEBRUARY, PSYCHIATRY)))
                .when(adopt(on(YESTERDAY, Practice.NONE)))
                .thenNothing();
        given(unit, REGISTERED, agreed()).when(adopt(on(YESTERDAY, PSYCHIATRY))).thenNothing();
    }

    @Test
    void one_day_begins_one_practice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adopt(on(FEBRUARY, PSYCHIATRY), on(FEBRUARY, Practice.NONE)));
    }

    @Test
    void a_unit_that_is_registered_anew_keeps_its_practice() {
        var renamed =
                UnitExamples.registered(
                        UNIT, "department", period("region-oestdanmark", TODAY, null, null));
        given(unit, REGISTERED, agreed(on(FEBRUARY, PSYCHIATRY)), renamed)
                .when(agree(FEBRUARY, PSYCHIATRY))
                .thenNothing();
        given(unit, REGISTERED, agreed(on(FEBRUARY, PSYCHIATRY)))
                .when(new Register(UNIT, "department", REGISTERED.periods()))
                .thenNothing();
    }

    private static AgreePractice agree(LocalDate from, Practice practice) {
        return new AgreePractice(UNIT, from, practice, TODAY);
    }

    private static RevokePractice revoke(LocalDate from) {
        return new RevokePractice(UNIT, from, TODAY);
    }

    private static AdoptPractices adopt(DatedPractice... practices) {
        return new AdoptPractices(UNIT, List.of(practices));
    }

    private static UnitPracticeAgreed agreed(DatedPractice... practices) {
        return new UnitPracticeAgreed(UNIT, List.of(practices));
    }

    private static DatedPractice on(LocalDate from, Practice practice) {
        return new DatedPractice(from, practice);
    }
}
