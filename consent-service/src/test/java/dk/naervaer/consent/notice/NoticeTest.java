package dk.naervaer.consent.notice;

import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.consent.notice.NoticeCommand.WriteNotice;
import dk.naervaer.consent.notice.NoticeEvent.NoticeWritten;
import dk.naervaer.consent.notice.NoticeRejection.AddressTooOld;
import dk.naervaer.consent.notice.NoticeRejection.NowhereToTell;
import dk.naervaer.consent.notice.NoticeRejection.PatientDied;
import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.consent.wiring.NoticeStreams;
import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.ApprovedJson;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant NOW = Instant.parse("2027-05-31T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-05-31");
    private static final SealedValue PHONE =
            new SealedValue(
                    RelativeExamples.PATIENT + "/contact/1",
                    "AQIDBAUGBwgJCgsMDQ4PEA==",
                    "cGhvbmU=");
    private static final NoticeWritten WRITTEN =
            new NoticeWritten(
                    RelativeExamples.PATIENT, Kind.RENEWAL, Address.Channel.SMS, PHONE, "da", NOW);

    private final Notice notice = new Notice();

    @Test
    void it_is_written_once() {
        given(notice).when(write(confirmed(TODAY), false)).then(WRITTEN);
        given(notice, WRITTEN).when(write(confirmed(TODAY), false)).thenNothing();
    }

    @Test
    void nobody_is_told_where_they_have_not_said_for_a_year_that_it_holds() {
        given(notice).when(write(confirmed(TODAY.minusMonths(12)), false)).then(WRITTEN);
        var old = TODAY.minusMonths(12).minusDays(1);
        given(notice).when(write(confirmed(old), false)).thenRejected(new AddressTooOld(old));
    }

    @Test
    void who_wants_no_messages_or_has_died_gets_none() {
        given(notice).when(write(null, false)).thenRejected(new NowhereToTell());
        given(notice).when(write(confirmed(TODAY), true)).thenRejected(new PatientDied());
    }

    @Test
    void it_is_written_as_promised() {
        ApprovedJson.assertWrites(WRITTEN, "notice-written.v1");
        Corpus.assertReadable(NoticeStreams.NOTICES);
    }

    private static Address confirmed(LocalDate day) {
        return new Address(Address.Channel.SMS, PHONE, "da", day);
    }

    private static WriteNotice write(@Nullable Address address, boolean died) {
        return new WriteNotice(RelativeExamples.PATIENT, Kind.RENEWAL, address, died, NOW, TODAY);
    }
}
