package dk.naervaer.invitation.message;

import static dk.naervaer.invitation.invitation.InvitationExamples.A_WEEK_LATER;
import static dk.naervaer.invitation.invitation.InvitationExamples.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.invitation.Slot;
import dk.naervaer.invitation.notice.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The words a relative reads on a phone.
class MessageTextTest {

    private static final String GSM_7 =
            "[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,\\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*";
    private static final Token TOKEN = new Token("abcdefghijklmnopqrstuvwxyz");

    private final MessageText text =
            new MessageText("http://localhost:8082", "http://localhost:8083", "+45 70 10 10 10");

    @Test
    void an_invitation_says_when_where_to_press_and_whom_to_call() {
        assertThat(text.invitation("da", THURSDAY, TOKEN))
                .isEqualTo(
                        "Du er inviteret til en samtale torsdag 14/1 kl. 10.00. Brug linket"
                                + " http://localhost:8082/i#abcdefghijklmnopqrstuvwxyz fra kl. 09.30."
                                + " Hjælp: +45 70 10 10 10");
        assertThat(text.invitation("en", THURSDAY, TOKEN))
                .isEqualTo(
                        "You are invited to a consultation Thu 14 Jan at 10:00. Use the link"
                                + " http://localhost:8082/i#abcdefghijklmnopqrstuvwxyz from 09:30."
                                + " Help: +45 70 10 10 10");
    }

    @Test
    void a_move_tells_the_new_time_and_link() {
        assertThat(text.moved("da", A_WEEK_LATER, TOKEN))
                .isEqualTo(
                        "Samtalen er flyttet til torsdag 21/1 kl. 13.00. Brug det nye link"
                                + " http://localhost:8082/i#abcdefghijklmnopqrstuvwxyz fra kl. 12.30."
                                + " Hjælp: +45 70 10 10 10");
    }

    @Test
    void a_cancellation_has_no_link() {
        assertThat(text.cancellation("da", THURSDAY))
                .isEqualTo(
                        "Samtalen torsdag 14/1 kl. 10.00 er aflyst. Linket virker ikke længere."
                                + " Hjælp: +45 70 10 10 10");
        assertThat(text.cancellation("en", THURSDAY)).contains("cancelled").doesNotContain("http");
    }

    @Test
    void a_notice_says_where_to_sign_in_and_nothing_of_anybody() {
        assertThat(text.notice("da", Kind.RENEWAL))
                .isEqualTo(
                        "Et samtykke på din side udløber snart. Log ind på http://localhost:8083."
                                + " Hjælp: +45 70 10 10 10");
        assertThat(text.notice("en", Kind.CHANGED))
                .isEqualTo(
                        "Somebody else has changed something on your page. Sign in at"
                                + " http://localhost:8083. Help: +45 70 10 10 10");
    }

    @Test
    void every_notice_is_one_plain_sms() {
        for (var language : new String[] {"da", "en"})
            for (var notice : Kind.values())
                assertThat(text.notice(language, notice))
                        .hasSizeLessThanOrEqualTo(160)
                        .matches(GSM_7)
                        .doesNotContain("#");
    }

    @Test
    void every_message_is_one_plain_sms_also_on_the_longest_date() {
        for (var language : new String[] {"da", "en"})
            for (var words :
                    new String[] {
                        text.invitation(language, longest(), TOKEN),
                        text.moved(language, longest(), TOKEN),
                        text.cancellation(language, longest())
                    }) {
                assertThat(words).hasSizeLessThanOrEqualTo(160).matches(GSM_7);
            }
    }

    @Test
    void a_token_is_26_characters_that_can_be_read_aloud() {
        assertThat(Token.random().value()).matches("[a-z2-7]{26}");
        assertThat(Token.random()).isNotEqualTo(Token.random());
        assertThat(Token.random().hash()).matches("[0-9a-f]{64}");
        assertThat(Token.random()).hasToString("token");
    }

    private static Slot longest() {
        var start = LocalDateTime.parse("2026-12-30T22:00");
        var zone = ZoneId.of("Europe/Copenhagen");
        Instant at = start.atZone(zone).toInstant();
        return new Slot(start, start.plusHours(1), zone, at, at.plusSeconds(3600));
    }
}
