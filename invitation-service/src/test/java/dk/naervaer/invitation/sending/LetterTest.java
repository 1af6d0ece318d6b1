package dk.naervaer.invitation.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.message.MessageText;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The gateway's own words.
class LetterTest {

    private static final UUID ID = new UUID(0, 1);

    private static final String SUBJECT = MessageText.subject("da", Purpose.CANCELLATION);

    @Test
    void an_sms_goes_to_a_number_without_plus() {
        var letter = new Letter(ID, Channel.SMS, SUBJECT, "+4520123457", "Hej");
        assertThat(letter.path()).isEqualTo("/rest/mtsms");
        assertThat(letter.body())
                .isEqualTo(
                        new JsonObject(
                                """
                                {"userref":"00000000-0000-0000-0000-000000000001","sender":"Naervaer",
                                "message":"Hej","recipients":[{"msisdn":4520123457}]}
                                """));
    }

    @Test
    void an_email_has_a_neutral_subject() {
        var letter = new Letter(ID, Channel.EMAIL, SUBJECT, "max@example.dk", "Hej");
        assertThat(letter.path()).isEqualTo("/rest/email");
        assertThat(letter.body().getString("subject")).isEqualTo("En samtale er aflyst");
        assertThat(letter.body().getString("to")).isEqualTo("max@example.dk");
        assertThat(letter).hasToString("letter " + ID);
    }
}
