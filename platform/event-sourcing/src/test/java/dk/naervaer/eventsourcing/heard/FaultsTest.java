package dk.naervaer.eventsourcing.heard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.VersionConflict;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "58030", "40001", "40P01"})
    void what_the_database_may_recover_from_passes(String sqlState) {
        assertThat(Faults.passes(database(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42P01"})
    void what_the_database_refuses_for_good_does_not_pass(String sqlState) {
        assertThat(Faults.passes(database(sqlState))).isFalse();
    }

    @Test
    void a_lost_race_and_a_lost_connection_pass_however_wrapped() {
        assertThat(Faults.passes(new VersionConflict(new StreamId("visit", "1"), 1))).isTrue();
        assertThat(Faults.passes(new CompletionException(new ConnectException()))).isTrue();
    }

    @Test
    void a_connection_lost_while_it_is_made_passes_though_the_driver_has_no_name_for_it() {
        assertThat(Faults.passes(new NoStackTraceThrowable("connection closed"))).isTrue();
    }

    @Test
    void a_defect_of_ours_does_not_pass() {
        assertThat(Faults.passes(new IllegalStateException(new NullPointerException()))).isFalse();
    }

    @Test
    void a_body_that_breaks_its_contract_does_not_pass() {
        var broken = new JsonParseException(null, "no number");
        assertThat(Faults.passes(new IllegalArgumentException(broken))).isFalse();
    }

    @Test
    void of_effects_that_shared_a_transaction_one_that_met_a_passing_fault_is_enough() {
        var aborted = database("25P02");
        assertThat(Faults.passes(new CompositeException(aborted, database("40P01")))).isTrue();
        assertThat(Faults.passes(new CompositeException(database("23505"), aborted))).isFalse();
    }

    static PgException database(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, "");
    }
}
