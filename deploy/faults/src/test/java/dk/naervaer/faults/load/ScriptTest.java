package dk.naervaer.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static List<Message> told(long seed) {
        var script = new Script(new Seed(seed).stream("script-0"), List.of("A", "B", "C"));
        return Stream.generate(script::next)
                .limit(200)
                .map(Step::messages)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void the_same_seed_tells_the_same_and_another_tells_something_else() {
        assertThat(told(1)).isEqualTo(told(1)).isNotEqualTo(told(2));
    }

    @Test
    void appointments_are_moved_cancelled_repeated_and_concluded() {
        var all = told(1);
        assertThat(all).anyMatch(message -> message.told() == null);
        assertThat(all).anyMatch(message -> message.told() != null && message.told().cancelled());
        assertThat(all).doesNotHaveSameHashCodeAs(all.stream().distinct().toList());
    }
}
