package dk.naervaer.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetadataTest {

    static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    final Metadata asked = Metadata.of("staff:sekretaer", "booking-service").tracedBy(PARENT);

    @Test
    void what_follows_from_a_request_shares_its_trace_id() {
        assertThat(asked.correlation()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void a_policy_keeps_the_correlation_and_names_its_cause() {
        var caused = asked.causing("when-moved-then-reissue", "appointment/1/2");
        assertThat(caused.correlation()).isEqualTo(asked.correlation());
        assertThat(caused.causation()).isEqualTo("appointment/1/2");
        assertThat(caused.actor()).isEqualTo("policy:when-moved-then-reissue");
        assertThat(caused.traceparent()).isEqualTo(PARENT);
    }

    @Test
    void a_correlation_that_is_there_stays() {
        var next = asked.tracedBy("00-00000000000000000000000000000001-0000000000000002-01");
        assertThat(next.correlation()).isEqualTo(asked.correlation());
    }
}
