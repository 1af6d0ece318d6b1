package dk.naervaer.booking.intake.hl7v2.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.booking.intake.hl7v2.Hearing;
import dk.naervaer.booking.intake.hl7v2.Refusals;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.web.error.Problem;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2026-12-01T08:15:01+01:00[Europe/Copenhagen]");
    private static final Problem PROBLEM =
            Problem.of(422, "Not understood").error("SCH-11.4", "Missing | & ^ all");

    @Test
    void the_answer_goes_back_to_who_has_sent_under_a_control_id_of_its_own() {
        assertThat(answer(Siu.booked(), null, Reply.ACCEPTED))
                .contains(
                        "MSH|^~\\&|NAERVAER|REGIONH|SUNDHEDSPLATFORMEN|990101|20261201081501+0100||ACK^S12^ACK|OWN-ID|P|2.5.1||||||UNICODE UTF-8\r"
                                + "MSA|CA|MSG2000001|\r");
    }

    @ParameterizedTest
    @CsvSource({
        "'','',AA,AE,AR",
        "AL,NE,CA,CE,CR",
        "AL,,CA,CE,CR",
        "NE,NE,,,",
        "NE,,,,",
        "ER,NE,,CE,CR",
        "SU,NE,CA,,",
        "al,al,CA,CE,CR",
        "NE,AL,AA,AE,AR",
        ",ER,,AE,AR",
        ",SU,AA,,"
    })
    void msh_15_and_16_say_which_answer_is_wished(
            @Nullable String accept,
            @Nullable String application,
            @Nullable String accepted,
            @Nullable String error,
            @Nullable String rejected) {
        var message = modes(accept, application);
        assertThat(code(message, null, Reply.ACCEPTED)).isEqualTo(accepted);
        assertThat(code(message, null, Reply.accepted(PROBLEM))).isEqualTo(accepted);
        assertThat(code(message, null, Reply.error(PROBLEM))).isEqualTo(error);
        assertThat(code(message, null, Reply.AWAY)).isEqualTo(rejected);
    }

    @Test
    void what_is_agreed_with_an_epj_stands_above_what_its_messages_ask() {
        var enhanced = modes("AL", "NE");
        var original = modes("", "");
        var never = modes("NE", "NE");
        assertThat(code(enhanced, EpjSystem.Acknowledgement.ORIGINAL, Reply.ACCEPTED))
                .isEqualTo("AA");
        assertThat(code(never, EpjSystem.Acknowledgement.ORIGINAL, Reply.ACCEPTED)).isEqualTo("AA");
        assertThat(code(original, EpjSystem.Acknowledgement.ENHANCED, Reply.ACCEPTED))
                .isEqualTo("CA");
        assertThat(code(never, EpjSystem.Acknowledgement.ENHANCED, Reply.ACCEPTED)).isNull();
    }

    @Test
    void what_is_kept_aside_is_accepted_with_a_warning() {
        assertThat(answer(Siu.booked(), null, Reply.accepted(PROBLEM)).orElseThrow())
                .contains("MSA|CA|MSG2000001|\r")
                .endsWith(
                        "ERR||SCH^1^11^1^4|101^Required field missing^HL70357|W||||Missing \\F\\ \\T\\ \\S\\ all\r");
    }

    @Test
    void what_has_to_be_mended_is_an_error() {
        assertThat(answer(Siu.booked(), null, Reply.error(PROBLEM)).orElseThrow())
                .contains("MSA|CE|", "|E||||");
    }

    @Test
    void before_2_5_the_place_and_the_code_stand_together_and_the_sentence_in_msa_3() {
        assertThat(
                        answer(Siu.booked().with("MSH", 12, "2.4"), null, Reply.error(PROBLEM))
                                .orElseThrow())
                .contains("|2.4|")
                .contains("MSA|CE|MSG2000001|SCH-11.4: Missing \\F\\ \\T\\ \\S\\ all\r")
                .endsWith("ERR|SCH^1^11^101&Required field missing&HL70357\r");
    }

    @ParameterizedTest
    @CsvSource({"2.3,ACK", "2.3.1,ACK^S12", "2.4,ACK^S12^ACK", "2.5.1,ACK^S12^ACK"})
    void each_version_gets_the_message_type_it_knows(String version, String type) {
        assertThat(
                        answer(Siu.booked().with("MSH", 12, version), null, Reply.ACCEPTED)
                                .orElseThrow())
                .contains("||" + type + "|OWN-ID|P|" + version + "|");
    }

    @ParameterizedTest
    @CsvSource({"9,ORU^R01,200", "9,SIU^S25,201", "11,T,202", "12,2.9,203", "10,'',101"})
    void what_is_rejected_says_so_by_table_0357(int field, String text, String code) {
        var message = Siu.booked().with("MSH", field, text);
        var reply = Hearing.reply(Refusals.of(() -> Hearing.understood(message)));
        assertThat(answer(message, null, reply).orElseThrow())
                .contains("|MSH^1^" + field, "|" + code + "^");
    }

    @Test
    void senders_with_other_signs_are_answered_with_them() {
        var text = Siu.booked().text().replace("^~\\&", "#*!@").replace("^", "#").replace("&", "@");
        var header = Header.of(text.getBytes(UTF_8)).orElseThrow();
        assertThat(
                        new Acknowledgement(header, null)
                                .text(Reply.accepted(PROBLEM), NOW, "OWN-ID")
                                .orElseThrow())
                .startsWith("MSH|#*!@|")
                .contains("||ACK#S12#ACK|")
                .contains(
                        "ERR||SCH#1#11#1#4|101#Required field missing#HL70357|W||||Missing !F! & ^ all");
    }

    @Test
    void nothing_that_breaks_a_line_or_is_endless_is_echoed() {
        var message =
                Siu.booked().with("MSH", 10, "A\u0001B\u000bC").with("MSH", 3, "x".repeat(2000));
        var text = answer(message, null, Reply.ACCEPTED).orElseThrow();
        assertThat(text).contains("MSA|CA|ABC|").hasSizeLessThan(1000);
    }

    private static Siu modes(@Nullable String accept, @Nullable String application) {
        return Siu.booked()
                .with("MSH", 15, Objects.requireNonNullElse(accept, ""))
                .with("MSH", 16, Objects.requireNonNullElse(application, ""));
    }

    private static @Nullable String code(
            Siu message, EpjSystem.@Nullable Acknowledgement override, Reply reply) {
        return answer(message, override, reply)
                .map(text -> text.substring(text.indexOf("MSA|") + 4, text.indexOf("MSA|") + 6))
                .orElse(null);
    }

    private static Optional<String> answer(
            Siu message, EpjSystem.@Nullable Acknowledgement override, Reply reply) {
        return new Acknowledgement(Header.of(message.bytes()).orElseThrow(), override)
                .text(reply, NOW, "OWN-ID");
    }
}
