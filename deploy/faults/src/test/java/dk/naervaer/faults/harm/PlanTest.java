package dk.naervaer.faults.harm;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.faults.load.Seed;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Duration TIME = Duration.ofMinutes(2);

    @Test
    void the_same_seed_plans_the_same_and_another_plans_something_else() {
        assertThat(Plan.whole(new Seed(1), TIME))
                .isEqualTo(Plan.whole(new Seed(1), TIME))
                .isNotEqualTo(Plan.whole(new Seed(2), TIME));
    }

    @Test
    void a_whole_run_has_every_kind_of_fault() {
        var plan = Plan.whole(new Seed(1), TIME);
        assertThat(Stream.concat(plan.processes().stream(), plan.wires().stream()).map(Fault::kind))
                .contains(Kind.values());
    }
}
