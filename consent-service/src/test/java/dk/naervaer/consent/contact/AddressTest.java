package dk.naervaer.consent.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"20 12 34 57", "20123457", "+45 2012 3457", "+4520123457", "0045 20123457"})
    void a_danish_number_is_known_however_it_is_written(String text) {
        assertThat(PhoneNumber.of(text)).contains(new PhoneNumber("+4520123457"));
    }

    @Test
    void a_foreign_number_needs_its_country() {
        assertThat(PhoneNumber.of("+46 70 123 45 67")).contains(new PhoneNumber("+46701234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2012345", "+45 2012 345", "1234", "ring til mig", "+4520123457890"})
    void what_nobody_can_call_is_no_number(String text) {
        assertThat(PhoneNumber.of(text)).isEmpty();
    }

    @Test
    void a_number_is_shown_as_a_dane_writes_it_and_never_logged() {
        assertThat(new PhoneNumber("+4520123457").readable()).isEqualTo("20 12 34 57");
        assertThat(new PhoneNumber("+46701234567").readable()).isEqualTo("+46 70 123 45 67");
        assertThat(new PhoneNumber("+4520123457").toString()).doesNotContain("2012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max@example.dk", " max.b@post.example.org ", "max+post@rødgrød.dk"})
    void an_address_has_a_name_and_a_place(String text) {
        assertThat(EmailAddress.of(text)).contains(new EmailAddress(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "max", "max@", "@example.dk", "max@example", "a b@example.dk", "m@.dk"})
    void what_no_mail_reaches_is_no_address(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }
}
