package dk.naervaer.faults.check;

import static dk.naervaer.faults.check.Aftermath.NOON;
import static dk.naervaer.faults.check.Aftermath.STREAM;
import static dk.naervaer.faults.check.Aftermath.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.faults.harm.Poison;
import dk.naervaer.faults.load.Entry.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private final Aftermath run = Aftermath.ofAGoodRun();

    @Test
    void a_good_run_has_no_findings() {
        for (var check : Check.all()) assertThat(run.found(check)).isEmpty();
    }

    @Test
    void an_accepted_message_that_is_lost_is_found() {
        run.told(TEN, End.OK, 4);
        assertThat(run.found(new AcceptedOnce()))
                .anySatisfy(said -> assertThat(said).contains("version 4", "nothing"));
    }

    @Test
    void an_accepted_message_that_the_store_tells_otherwise_is_found() {
        run.told(NOON, End.OK, 1);
        assertThat(run.found(new AcceptedOnce()))
                .anySatisfy(said -> assertThat(said).contains("accepted at version 1"));
    }

    @Test
    void an_append_that_nobody_told_is_found() {
        run.booked(4, 13, TEN);
        assertThat(run.found(new AcceptedOnce()))
                .anySatisfy(said -> assertThat(said).contains("version 4 what nobody told"));
    }

    @Test
    void a_message_without_an_answer_explains_one_append_and_not_two() {
        run.told(TEN, End.INFO, 0).told(NOON, End.OK, 5);
        run.booked(4, 13, TEN).moved(5, 14, NOON);
        assertThat(run.found(new AcceptedOnce())).isEmpty();
        run.moved(6, 15, TEN).moved(7, 16, NOON);
        assertThat(run.found(new AcceptedOnce()))
                .anySatisfy(said -> assertThat(said).contains("version 6"));
    }

    @Test
    void the_same_told_twice_is_found() {
        run.cancelled(4, 13);
        assertThat(run.found(new AcceptedOnce()))
                .anySatisfy(said -> assertThat(said).contains("the same twice"));
    }

    @Test
    void a_gap_and_two_versions_in_the_wrong_visible_order_are_found() {
        run.booked(5, 9, TEN);
        assertThat(run.found(new Versions()))
                .anySatisfy(said ->
                        assertThat(said).startsWith("I2").contains("version 3", "version 5"))
                .anySatisfy(said ->
                        assertThat(said).startsWith("I3").contains("from nothing to version 5"));
    }

    @Test
    void what_policies_made_visible_early_is_read_in_its_order_and_is_no_finding() {
        run.fact(5, 20, "appointment-moved.v1", "{}").fact(4, 21, "appointment-moved.v1", "{}");
        run.deliveries.add(new Delivery(STREAM, 5));
        run.deliveries.add(new Delivery(STREAM, 4));
        assertThat(run.found(new Published())).isEmpty();
    }

    @Test
    void a_reader_that_has_not_come_to_the_end_is_found() {
        run.heard.set(0, new Heard("consent", "appointments", STREAM, 2));
        assertThat(run.found(new HeardToTheEnd()))
                .singleElement()
                .asString()
                .contains("reader appointments", "at 2 of 3");
    }

    @Test
    void a_fact_that_is_on_no_topic_or_comes_too_late_is_found() {
        run.deliveries.add(run.deliveries.remove(1));
        assertThat(run.found(new Published()))
                .singleElement()
                .asString()
                .contains("version 2 of appointment/a comes too late");
        run.deliveries.clear();
        assertThat(run.found(new Published()))
                .anySatisfy(said -> assertThat(said).contains("on no topic"));
    }

    @Test
    void an_effect_of_an_old_fact_is_found() {
        run.kept.set(0, new Kept("consent", "a", "2027-01-14T10:00", "1", false));
        assertThat(run.found(new EffectsOnce()))
                .singleElement()
                .asString()
                .contains("consent keeps of appointment/a");
    }

    @Test
    void poison_has_to_be_put_aside_and_nothing_else() {
        run.poison.add(new Poison("appointment/p", 1));
        assertThat(run.found(new ParkedIsPoison()))
                .anySatisfy(said -> assertThat(said).contains("aside 0 times"));
        run.parked.add(new Parked("consent", "appointments", "appointment/p", 1, "X"));
        assertThat(run.found(new ParkedIsPoison())).isEmpty();
        run.parked.add(new Parked("consent", "appointments", STREAM, 4, "GAP"));
        assertThat(run.found(new ParkedIsPoison()))
                .singleElement()
                .asString()
                .contains("put appointment/a aside: GAP");
    }

    @Test
    void a_figure_that_differs_from_the_recount_is_found() {
        run.booked(4, 13, TEN).fact(5, 14, "appointment-concluded.v1", "{\"outcome\":\"HELD\"}");
        assertThat(new FiguresRecounted().findings(run.evidence("reporting")))
                .singleElement()
                .asString()
                .contains("counts 0", "2027-01", "facts 1");
    }

    @Test
    void a_name_in_a_log_is_found_and_not_repeated(@TempDir Path logs) throws IOException {
        Files.writeString(logs.resolve("booking.log"), "fine\nHello Østergård\n");
        assertThat(Silence.findings(logs, List.of("Østergård")))
                .singleElement()
                .asString()
                .contains("booking.log line 2")
                .doesNotContain("Østergård");
    }
}
