package dk.naervaer.invitation.notice;

import static dk.naervaer.eventsourcing.testing.Given.given;
import static dk.naervaer.testing.ApprovedJson.assertWrites;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.PlanNotice;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportUnknown;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.StartSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticePlanned;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeRejected;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeUnknown;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection.NotDue;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection.NotSending;
import dk.naervaer.invitation.policy.WhenNoticeWrittenThenSend.NoticeWritten;
import dk.naervaer.invitation.wiring.NoticeStreams;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.ApprovedJson;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A notice is planned once and sent at most once.
class NoticeDeliveryTest {

    private static final PersonId PATIENT = PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");
    private static final UUID ID = UUID.fromString("5a1e0c2d-3f4b-5c6d-8e7f-9a0b1c2d3e4f");
    private static final Notice MESSAGE =
            new Notice(
                    ID, Kind.RENEWAL, sealed("contact", "cGhvbmU="), sealed("message", "dGV4dA=="));
    private static final NoticePlanned PLANNED =
            new NoticePlanned(PATIENT, Channel.SMS, "da", MESSAGE);
    private static final NoticeSending SENDING = new NoticeSending(ID);

    private final NoticeDelivery delivery = new NoticeDelivery();

    @Test
    void it_is_planned_once() {
        var plan = new PlanNotice(PATIENT, Channel.SMS, "da", MESSAGE);
        given(delivery).when(plan).then(PLANNED);
        given(delivery, PLANNED).when(plan).thenNothing();
        given(delivery, PLANNED, SENDING, new NoticeAccepted(ID, "1")).when(plan).thenNothing();
    }

    @Test
    void it_is_on_its_way_once() {
        given(delivery).when(new StartSending(ID)).thenRejected(new NotDue());
        given(delivery, PLANNED).when(new StartSending(ID)).then(SENDING);
        given(delivery, PLANNED, SENDING).when(new StartSending(ID)).thenRejected(new NotDue());
    }

    @Test
    void the_first_report_counts() {
        given(delivery, PLANNED, SENDING)
                .when(new ReportAccepted(ID, "1"))
                .then(new NoticeAccepted(ID, "1"));
        given(delivery, PLANNED, SENDING, new NoticeAccepted(ID, "1"))
                .when(new ReportUnknown(ID, "TIMEOUT"))
                .thenRejected(new NotSending());
    }

    @Test
    void its_facts_are_written_as_approved_and_read_again() {
        assertWrites(PLANNED, "delivery-planned.v1");
        assertWrites(SENDING, "delivery-sending.v1");
        assertWrites(new NoticeAccepted(ID, "1000002"), "delivery-accepted.v1");
        assertWrites(new NoticeRejected(ID, "PATIENT_DIED"), "delivery-rejected.v1");
        assertWrites(new NoticeUnknown(ID, "TIMEOUT"), "delivery-unknown.v1");
        Corpus.assertReadable(NoticeStreams.DELIVERIES);
    }

    @Test
    void consent_says_what_is_to_be_told_and_where() {
        var written = ApprovedJson.read("notice-written.v1", NoticeWritten.class);
        assertThat(written)
                .isEqualTo(
                        new NoticeWritten(
                                PATIENT,
                                Kind.RENEWAL,
                                Channel.SMS,
                                sealed("contact", "cGhvbmU="),
                                "da"));
    }

    private static SealedValue sealed(String keyClass, String fingerprint) {
        return new SealedValue(
                PATIENT + "/" + keyClass + "/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }
}
