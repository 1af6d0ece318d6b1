package dk.naervaer.booking.intake.hl7v2;

import static dk.naervaer.booking.intake.hl7v2.Hearing.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

    @Test
    void the_protection_indicator_says_whether_the_patient_is_protected() {
        assertThat(told(Siu.booked()).isProtected()).isNull();
        assertThat(told(with("Y")).isProtected()).isTrue();
        assertThat(told(with("y")).isProtected()).isTrue();
        assertThat(told(with("N")).isProtected()).isFalse();
    }

    @Test
    void what_is_explicitly_nothing_holds_no_longer() {
        assertThat(told(with("\"\"")).isProtected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "YES", "1", "\\T\\Y", "<b>Y</b>", "U"})
    void anything_else_says_nothing_and_refuses_no_message(String text) {
        assertThat(told(with(text)).isProtected()).isNull();
    }

    @Test
    void a_short_segment_says_nothing() {
        assertThat(told(Siu.booked().plus("PD1")).isProtected()).isNull();
        assertThat(told(Siu.booked().plus("PD1|||Klinik")).isProtected()).isNull();
    }

    private static Siu with(String indicator) {
        return Siu.booked().plus("PD1|||||||||||").with("PD1", 12, indicator);
    }
}
