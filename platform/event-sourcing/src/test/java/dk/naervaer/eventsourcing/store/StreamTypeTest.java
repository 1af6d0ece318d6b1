package dk.naervaer.eventsourcing.store;

import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitAnnounced;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import dk.naervaer.testing.TestJson;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StreamTypeTest {

    static final StreamType<VisitEvent> EMPTY =
            StreamType.of("visit", "appointments", VisitEvent.class);

    @Test
    void each_fact_has_a_chosen_name_that_leads_back_to_it() {
        var fact = new VisitAnnounced(LocalDate.of(2027, 1, 14));
        var json = TestJson.mapper();
        var name = VISITS.nameOf(fact);
        assertThat(name).isEqualTo("visit-announced.v1");
        assertThat(VISITS.read(json, name, json.valueToTree(fact))).isEqualTo(fact);
    }

    @Test
    void a_registry_that_forgot_a_fact_is_refused_and_says_which() {
        var forgetful = EMPTY.event("visit-announced.v1", VisitAnnounced.class);
        assertThatThrownBy(forgetful::complete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VisitNoted");
        assertThat(VISITS.complete()).isSameAs(VISITS);
    }

    @Test
    void a_name_belongs_to_its_aggregate_has_a_version_and_is_given_once() {
        assertThatThrownBy(() -> EMPTY.event("stay-announced.v1", VisitAnnounced.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EMPTY.event("visit-announced", VisitAnnounced.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VISITS.event("visit-noted.v1", VisitNoted.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void an_unknown_name_cannot_be_read_and_an_unnamed_fact_cannot_be_written() {
        var json = TestJson.mapper();
        assertThatThrownBy(() -> VISITS.read(json, "visit-lost.v1", json.createObjectNode()))
                .hasMessageContaining("visit-lost.v1");
        assertThatThrownBy(() -> EMPTY.nameOf(new VisitNoted(1)))
                .hasMessageContaining("VisitNoted");
    }

    @Test
    void a_stream_is_named_after_its_aggregate() {
        assertThat(VISITS.id("1")).isEqualTo(new StreamId("visit", "1"));
    }
}
