package dk.naervaer.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneTimeLinksTest {

    private final MovingClock clock = new MovingClock();
    private final OneTimeLinks links = new OneTimeLinks(clock);

    private void leadsNowhere(String subject, String token) {
        assertThatThrownBy(() -> links.redeem(subject, token))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_link_leads_once_to_what_it_was_made_for() {
        var token = links.issue("einer", "export");
        assertThat(links.redeem("einer", token)).isEqualTo("export");
        leadsNowhere("einer", token);
    }

    @Test
    void a_link_leads_no_stranger_anywhere_and_is_not_spent_by_one() {
        var token = links.issue("einer", "export");
        leadsNowhere("lonni", token);
        assertThat(links.redeem("einer", token)).isEqualTo("export");
    }

    @Test
    void a_link_is_dead_after_five_minutes() {
        var token = links.issue("einer", "export");
        clock.pass(Duration.ofMinutes(5));
        leadsNowhere("einer", token);
    }

    @Test
    void a_link_lives_until_five_minutes_are_over_whoever_else_makes_one() {
        var token = links.issue("einer", "export");
        clock.pass(Duration.ofMinutes(5).minusMillis(1));
        links.issue("lonni", "export");
        assertThat(links.redeem("einer", token)).isEqualTo("export");
    }

    @Test
    void a_guess_leads_nowhere() {
        links.issue("einer", "export");
        leadsNowhere("einer", "guessed");
    }

    @Test
    void of_many_who_come_at_once_with_one_link_one_gets_in() {
        var token = links.issue("einer", "export");
        var in = IntStream.range(0, 64).parallel().filter(_ -> getsIn(token)).count();
        assertThat(in).isEqualTo(1);
    }

    private boolean getsIn(String token) {
        try {
            return links.redeem("einer", token).equals("export");
        } catch (NotFoundException _) {
            return false;
        }
    }

    @Test
    void tokens_are_256_random_bits() {
        var token = links.issue("einer", "export");
        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(links.issue("einer", "export")).isNotEqualTo(token);
    }
}
