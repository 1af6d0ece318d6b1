package dk.naervaer.booking.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.booking.epj.SenderCertificate;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpjFormTest {

    @Test
    void what_is_shown_and_posted_unchanged_is_the_same_epj() {
        assertThat(EpjForm.of(EpjExamples.EPJ).read(new ArrayList<>())).contains(EpjExamples.EPJ);
        assertThat(EpjForm.of(EpjExamples.OPEN).read(new ArrayList<>())).contains(EpjExamples.OPEN);
    }

    @Test
    void every_field_that_cannot_be_read_is_named() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("client", " epj-new ");
        posted.putSingle("namespace", "mine");
        posted.putSingle("zone", "Mars/Phobos");
        posted.putSingle("charset", "latin-none");
        posted.putSingle("senders", "no slash");
        posted.putSingle("codes", "ALCA03 SOMEHOW 2026-01-01");
        posted.putSingle("acknowledgement", "LOUD");
        posted.putSingle("listener", "somewhere");
        posted.putSingle("certificates", "APP/990101 CN=one,,,");
        var wrong = new ArrayList<String>();
        assertThat(EpjForm.posted(posted).read(wrong)).isEmpty();
        assertThat(wrong)
                .containsExactlyInAnyOrder(
                        "namespace",
                        "zone",
                        "charset",
                        "senders",
                        "codes",
                        "name",
                        "numbering",
                        "scope",
                        "acknowledgement",
                        "listener",
                        "certificates");
    }

    @Test
    void certificates_are_read_as_openssl_prints_them_and_written_back_as_they_are_kept() {
        var print = "AB:".repeat(31) + "AB";
        var read = new ArrayList<String>();
        var posted = new MultivaluedHashMap<String, String>();
        EpjForm.of(EpjExamples.EPJ).fields().forEach(posted::putSingle);
        posted.putSingle(
                "certificates", "MY APP/990101 " + print + "\nB/2 CN=mllp.b.dk,O=Region B");
        var epj = EpjForm.posted(posted).read(read).orElseThrow();
        assertThat(epj.certificates())
                .containsExactly(
                        new SenderCertificate(new Sender("MY APP", "990101"), "ab".repeat(32)),
                        new SenderCertificate(new Sender("B", "2"), "CN=mllp.b.dk,O=Region B"));
        assertThat(EpjForm.of(epj).field("certificates"))
                .isEqualTo("MY APP/990101 " + "ab".repeat(32) + "\nB/2 CN=mllp.b.dk,O=Region B");
    }

    @Test
    void the_page_shows_what_was_written_and_what_is_wrong() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("name", " Sundhedsplatformen ");
        var form = EpjForm.posted(posted).with(List.of("client"));
        assertThat(form.field("name")).isEqualTo("Sundhedsplatformen");
        assertThat(form.field("client")).isEmpty();
        assertThat(form.wrong("client")).isTrue();
        assertThat(form.wrong("name")).isFalse();
    }
}
