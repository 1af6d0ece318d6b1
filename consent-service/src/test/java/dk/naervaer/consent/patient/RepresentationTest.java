package dk.naervaer.consent.patient;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.RelativeExamples;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepresentationTest {

    private static final LocalDate TODAY = RelativeExamples.TODAY;

    @Test
    void a_right_holds_until_its_last_day() {
        assertThat(of(40, Capacity.GUARDIAN, null).holds(TODAY)).isTrue();
        assertThat(of(40, Capacity.GUARDIAN, TODAY).holds(TODAY)).isTrue();
        assertThat(of(40, Capacity.GUARDIAN, TODAY.minusDays(1)).holds(TODAY)).isFalse();
    }

    @Test
    void who_acts_for_a_child_does_so_until_the_fifteenth_birthday_whatever_the_register_says() {
        assertThat(of(14, Capacity.PARENT, null).holds(TODAY)).isTrue();
        assertThat(of(15, Capacity.PARENT, null).holds(TODAY)).isFalse();
        assertThat(of(14, Capacity.GUARDIAN, null).holds(TODAY)).isTrue();
        assertThat(of(15, Capacity.GUARDIAN, null).holds(TODAY)).isFalse();
        assertThat(of(18, Capacity.GUARDIAN, null).holds(TODAY)).isTrue();
    }

    @Test
    void one_full_name_is_the_same_however_it_is_written() {
        var nancy = new Acquaintance(UUID.randomUUID(), "Nancy  Ann Berggren ", null, null);
        assertThat(nancy.called("nancy ann BERGGREN")).isTrue();
        assertThat(nancy.called("Nancy Berggren")).isFalse();
        assertThat(new Acquaintance(UUID.randomUUID(), "", null, null).called("")).isFalse();
    }

    private static Representation of(int age, Capacity capacity, @Nullable LocalDate until) {
        return new Representation(RelativeExamples.PATIENT, age, "", capacity, until);
    }
}
