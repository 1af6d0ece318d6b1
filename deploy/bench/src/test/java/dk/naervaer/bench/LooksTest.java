package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LooksTest {

    @Test
    void a_slow_round_is_one_round_of_several() {
        var looks = new Looks();
        looks.add(new double[] {1, 2, 3});
        looks.add(new double[] {100, 200, 300});
        looks.add(new double[] {2, 3, 4});
        assertThat(looks.count()).isEqualTo(9);
        assertThat(looks.percentile(50)).isEqualTo(3);
        assertThat(looks.percentile(99)).isEqualTo(4);
        assertThat(looks.slowest(99)).isEqualTo(300);
    }
}
