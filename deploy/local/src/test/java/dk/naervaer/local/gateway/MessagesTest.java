package dk.naervaer.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was handed over stays, once.
class MessagesTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2027-01-14T12:00:00Z"), ZoneOffset.UTC);
    @TempDir private Path folder = Path.of("");

    private Messages messages() throws IOException {
        return new Messages(folder.resolve("messages.jsonl"), NOON);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static Dispatch sms(String text, String reference) throws Exception {
        return Dispatch.sms(
                json(
                        "{'sender':'Naervaer','message':'%s','userref':'%s','recipients':[{'msisdn':4520123457}]}"
                                .formatted(text, reference)));
    }

    @Test
    void the_same_reference_gets_the_first_answer_and_no_second_message() throws Exception {
        var messages = messages();
        var first = messages.accept(sms("One", "a"));
        assertThat(messages.accept(sms("Other", "a"))).isEqualTo(first);
        assertThat(messages.of(Optional.empty())).extracting(Message::text).containsExactly("One");
    }

    @Test
    void messages_are_shown_newest_first_to_their_recipient() throws Exception {
        var messages = messages();
        messages.accept(sms("One", "a"));
        messages.accept(sms("Two", "b"));
        assertThat(messages.of(Optional.of("+4520123457")))
                .extracting(Message::text)
                .containsExactly("Two", "One");
        assertThat(messages.of(Optional.of("+4520123458"))).isEmpty();
    }

    @Test
    void messages_and_references_survive_a_restart() throws Exception {
        var first = messages().accept(sms("One", "a"));
        var restarted = messages();
        assertThat(restarted.accept(sms("One", "a"))).isEqualTo(first);
        assertThat(restarted.of(Optional.empty())).hasSize(1);
    }

    @Test
    void a_line_cut_off_by_a_crash_is_not_a_message_and_harms_no_other() throws Exception {
        messages().accept(sms("One", "a"));
        var file = folder.resolve("messages.jsonl");
        Files.writeString(file, "{\"id\":1001,\"chan", StandardOpenOption.APPEND);
        messages().accept(sms("Two", "b"));
        assertThat(messages().of(Optional.empty()))
                .extracting(Message::text)
                .containsExactly("Two", "One");
    }

    @Test
    void the_senders_reference_is_not_shown() throws Exception {
        var messages = messages();
        messages.accept(sms("One", "a"));
        assertThat(new ObjectMapper().writeValueAsString(messages.of(Optional.empty())))
                .isEqualTo(
                        "[{\"id\":1000,\"channel\":\"SMS\",\"to\":\"+4520123457\",\"sender\":\"Naervaer\","
                                + "\"text\":\"One\",\"receivedAt\":\"2027-01-14T12:00:00Z\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'sender':'Naervaer','message':' ','recipients':[{'msisdn':4520123457}]}",
                "{'sender':'Naervaer','message':'x','recipients':[]}",
                "{'sender':'Naervaer','message':'x','recipients':[{'msisdn':'12'}]}",
                "{'sender':'A sender too long','message':'x','recipients':[{'msisdn':4520123457}]}"
            })
    void a_message_that_cannot_be_sent_is_refused(String body) throws IOException {
        var document = json(body);
        assertThatThrownBy(() -> Dispatch.sms(document)).isInstanceOf(Dispatch.Refused.class);
    }

    @Test
    void a_refusal_does_not_repeat_the_number() throws IOException {
        var document =
                json("{'sender':'Naervaer','message':'x','recipients':[{'msisdn':'+45 2012'}]}");
        assertThatThrownBy(() -> Dispatch.sms(document))
                .isInstanceOf(Dispatch.Refused.class)
                .hasMessageNotContaining("2012");
    }

    @Test
    void an_email_needs_an_address_and_a_subject() throws Exception {
        assertThat(Dispatch.email(json("{'to':'max@naervaer.test','subject':'S','text':'T'}")))
                .extracting(Dispatch::channel)
                .isEqualTo(Message.Channel.EMAIL);
        var document = json("{'to':'nobody','subject':'S','text':'T'}");
        assertThatThrownBy(() -> Dispatch.email(document)).isInstanceOf(Dispatch.Refused.class);
    }
}
