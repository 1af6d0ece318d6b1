package dk.naervaer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.faults.race.DoorHistory;
import dk.naervaer.faults.race.Race;
import dk.naervaer.faults.race.Races;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Staff admit while the patient withdraws, again and again, on a day of its own.
@ExtendWith(OneHome.class)
@Order(3)
class WithdrawalRaceIT {

    private static final Instant NEXT_MORNING = Instant.parse("2027-01-15T08:45:00Z");
    private static final int RACES = 200;
    private static final int LANES = 16;

    private static Home home;

    @BeforeAll
    static void open(Home opened) {
        home = opened;
        home.moveTo(NEXT_MORNING);
    }

    @Test
    void nobody_joins_once_the_door_is_closed_however_close_the_race() throws Exception {
        var stage = home.stage();
        var races = Races.on(stage, LANES, 1).hold(RACES);
        var history = DoorHistory.of(stage);
        assertThat(races).hasSize(RACES);
        assertThat(races).flatMap(Race::breaches).isEmpty();
        assertThat(history.findings()).isEmpty();
        assertThat(history.withdrawn()).isGreaterThanOrEqualTo(RACES);
        // A race that one side always wins proves nothing.
        assertThat(history.joins()).isBetween(RACES / 20, RACES * 19 / 20);
    }
}
