package dk.naervaer.booking.intake.hl7v2.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.hl7v2.Hearing;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FreeMllpPort.class, scope = TestResourceScope.GLOBAL)
class MllpIT {

    @Inject MllpSettings settings;

    private final String appointment = "MLLP-" + UUID.randomUUID();
    private @Nullable MllpSender connection;

    @BeforeEach
    void connect() {
        connection = MllpSender.to(settings.port());
    }

    @AfterEach
    void leave() {
        epj().close();
    }

    @Test
    void an_appointment_is_told_over_one_connection_in_one_packet() {
        var booked = sample("S12-booked").bytes();
        var moved = sample("S13-moved").bytes();
        var both = Arrays.copyOf(MllpSender.framed(booked), booked.length + moved.length + 6);
        System.arraycopy(MllpSender.framed(moved), 0, both, booked.length + 3, moved.length + 3);
        epj().send(both);
        assertThat(epj().answer()).contains("MSA|CA|");
        assertThat(epj().answer()).contains("MSA|CA|");
        try (var topics = new TestTopics()) {
            var id = Hearing.EPJ.appointmentId(Hearing.named(appointment)).toString();
            assertThat(topics.await("appointments", id, 3))
                    .extracting(Published::type)
                    .contains("dk.naervaer.appointment.moved.v1");
        }
    }

    @Test
    void each_answer_names_the_message_it_answers() {
        var message = sample("S12-booked").with("MSH", 10, "MINE-1");
        assertThat(epj().ask(message.bytes()))
                .startsWith("MSH|^~\\&|NAERVAER|REGIONH|SUNDHEDSPLATFORMEN|990101|")
                .contains("MSA|CA|MINE-1|");
    }

    @Test
    void an_older_sender_in_latin_letters_is_answered_in_its_own_way() {
        var old =
                sample("S12-booked")
                        .with("MSH", 12, "2.3")
                        .with("MSH", 15, "")
                        .with("MSH", 16, "")
                        .with("MSH", 18, "8859/1");
        assertThat(epj().ask(old.bytes(ISO_8859_1))).contains("||ACK|").contains("MSA|AA|");
        assertThat(epj().ask(old.with("MSH", 10, "M2").with("PID", 3, "").bytes(ISO_8859_1)))
                .contains("MSA|AA|M2|PID-3: No CPR")
                .contains("ERR|PID^1^3^102&Data type error&HL70357");
    }

    @Test
    void a_sender_that_no_epj_is_registered_with_is_rejected() {
        assertThat(epj().ask(sample("S12-booked").with("MSH", 4, "SOMEWHERE").bytes()))
                .contains("MSA|CR|", "ERR||MSH^1^3|103^");
        assertThat(epj().ask(sample("S12-booked").bytes())).contains("MSA|CA|");
    }

    @Test
    void what_is_no_hl7_or_too_long_is_answered_and_the_connection_goes_on() {
        assertThat(epj().ask("hello".getBytes(UTF_8))).contains("MSA|AR|", "begin with MSH");
        var longest = sample("S12-booked").plus("ZZZ|" + "x".repeat(1024 * 1024));
        assertThat(epj().ask(longest.bytes())).contains("MSA|CE|", "1 MB");
        assertThat(epj().ask(sample("S12-booked").bytes())).contains("MSA|CA|");
    }

    private MllpSender epj() {
        return Objects.requireNonNull(connection);
    }

    private Siu sample(String name) {
        return Siu.sample(name).about(appointment);
    }
}
