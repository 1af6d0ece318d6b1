package dk.naervaer.consent.patient.record;

import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.ApprovedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientRecordTest {

    private static final Instant NOW = RelativeExamples.NOW;
    private static final LocalDate TODAY = RelativeExamples.TODAY;
    private static final SealedValue NAME = RelativeExamples.ofPatient("bmFtZQ==");
    private static final SealedValue PHONE = RelativeExamples.ofPatient("cGhvbmU=");
    private static final SealedValue OTHER = RelativeExamples.ofPatient("b3RoZXI=");
    private static final Bar BAR = new Bar(RelativeExamples.OTHER, NAME, NAME, PHONE, null);

    private final PatientRecord record = new PatientRecord();

    @Test
    void somebody_is_barred_once_and_unbarred() {
        var barred = new PersonBarred(BAR, NOW);
        given(record).when(new BarPerson(BAR, NOW)).then(barred);
        given(record, barred)
                .when(new BarPerson(new Bar(UUID.randomUUID(), NAME, NAME, PHONE, null), NOW))
                .thenNothing();
        given(record, barred)
                .when(new UnbarPerson(BAR.id(), true, NOW))
                .then(new PersonUnbarred(BAR.id(), NOW));
        given(record)
                .when(new UnbarPerson(BAR.id(), true, NOW))
                .thenRejected(new UnknownBar(BAR.id()));
    }

    @Test
    void only_the_patient_takes_somebody_off_the_list() {
        given(record, new PersonBarred(BAR, NOW))
                .when(new UnbarPerson(BAR.id(), false, NOW))
                .thenRejected(new OnlyThePatient());
    }

    @Test
    void one_thing_that_is_the_same_is_enough_to_be_kept_away() {
        assertThat(BAR.meets(new Bar(UUID.randomUUID(), OTHER, OTHER, PHONE, null))).isTrue();
        assertThat(BAR.meets(new Bar(UUID.randomUUID(), NAME, NAME, null, OTHER))).isTrue();
        assertThat(BAR.meets(new Bar(UUID.randomUUID(), OTHER, OTHER, null, OTHER))).isFalse();
    }

    @Test
    void a_mark_ends_by_itself_and_lasts_half_a_year_at_most() {
        var until = TODAY.plusMonths(6);
        var marked = new MarkedUnable(NAME, OTHER, until, NOW);
        given(record).when(mark(until)).then(marked);
        given(record)
                .when(mark(until.plusDays(1)))
                .thenRejected(new MarkTooLong(until.plusDays(1), until));
        given(record)
                .when(mark(TODAY.minusDays(1)))
                .thenRejected(new MarkIsPast(TODAY.minusDays(1), TODAY));
        var state = record.evolve(record.initial(), marked);
        assertThat(state.unable(until)).isTrue();
        assertThat(state.unable(until.plusDays(1))).isFalse();
    }

    @Test
    void who_is_able_again_is_so_at_once() {
        var marked = new MarkedUnable(NAME, OTHER, TODAY, NOW);
        given(record, marked).when(new MarkAble(NOW)).then(new MarkedAble(NOW));
        given(record).when(new MarkAble(NOW)).thenNothing();
    }

    @Test
    void only_the_patient_says_where_they_want_to_be_told() {
        var contact =
                new PatientContact(
                        new SealedValue(
                                RelativeExamples.PATIENT + "/contact/1",
                                "AQIDBAUGBwgJCgsMDQ4PEA==",
                                "cGhvbmU="),
                        null,
                        PatientContact.Channel.SMS,
                        "da",
                        TODAY);
        var chosen = new ContactChosen(contact, NOW);
        given(record).when(new ChooseContact(contact, true, NOW)).then(chosen);
        given(record, chosen).when(new ChooseContact(contact, true, NOW)).thenNothing();
        given(record)
                .when(new ChooseContact(contact, false, NOW))
                .thenRejected(new OnlyThePatient());
        ApprovedJson.assertWrites(chosen, "internal/record-contact-chosen.v1");
    }

    private static MarkUnable mark(LocalDate until) {
        return new MarkUnable(NAME, OTHER, until, TODAY, NOW);
    }
}
