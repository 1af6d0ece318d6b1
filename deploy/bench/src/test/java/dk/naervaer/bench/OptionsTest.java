package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.bench.Options.Subject;
import dk.naervaer.local.settings.Refusal;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void the_first_word_says_what_is_measured() {
        assertThat(Options.of("day")).isEqualTo(new Options(false, false, Subject.DAY));
        assertThat(Options.of("intake", "--quick"))
                .isEqualTo(new Options(true, false, Subject.INTAKE));
        assertThat(Options.of("consent", "--quick"))
                .isEqualTo(new Options(true, false, Subject.CONSENT));
        assertThat(Options.of("import")).isEqualTo(new Options(false, false, Subject.IMPORT));
        assertThat(Options.of("ground", "--profile", "--quick"))
                .isEqualTo(new Options(true, true, Subject.GROUND));
    }

    @Test
    void what_is_unknown_is_refused() {
        assertThatThrownBy(Options::of).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.of("night")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.of("day", "--profile")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.of("ground", "day")).isInstanceOf(Refusal.class);
    }
}
