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
    void an_internal_stream_is_told_to_nobody() {
        assertThat(StreamType.internal("visit", VisitEvent.class).told()).isFalse();
        assertThat(StreamType.of("visit", "appointments", VisitEvent.class).told()).isTrue();
    }

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

    @Test
    void a_fact_has_one_name() {
        assertThatThrownBy(() -> VISITS.event("visit-remarked.v1", VisitNoted.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VisitNoted has two names");
    }

    /// In the beginning a note was a word, then a text of digits under another name.
    static final StreamType<VisitEvent> GROWN =
            EMPTY.event("visit-noted.v3", VisitNoted.class)
                    .upcast(
                            "visit-noted.v2",
                            "visit-noted.v3",
                            old -> old.put("number", old.path("digits").asInt()))
                    .upcast(
                            "visit-marked.v1",
                            "visit-noted.v2",
                            old -> old.put("digits", old.path("word").asText().length() + ""));

    @Test
    void what_was_written_long_ago_is_read_as_what_is_written_today() {
        var json = TestJson.mapper();
        var oldest = json.createObjectNode().put("word", "seven!!");
        assertThat(GROWN.read(json, "visit-marked.v1", oldest)).isEqualTo(new VisitNoted(7));
        assertThat(GROWN.read(json, "visit-marked.v1", oldest.toString()))
                .isEqualTo(new VisitNoted(7));
        assertThat(GROWN.read(json, "visit-noted.v2", "{\"digits\":\"12\"}"))
                .isEqualTo(new VisitNoted(12));
        assertThat(GROWN.read(json, "visit-noted.v3", "{\"number\":3}"))
                .isEqualTo(new VisitNoted(3));
        assertThat(oldest)
                .as("what was handed in")
                .isEqualTo(json.createObjectNode().put("word", "seven!!"));
    }

    @Test
    void only_the_newest_name_is_written_and_every_name_is_known() {
        assertThat(GROWN.nameOf(new VisitNoted(1))).isEqualTo("visit-noted.v3");
        assertThat(GROWN.forms()).containsOnlyKeys("visit-noted.v3");
        assertThat(GROWN.stored())
                .containsExactly("visit-marked.v1", "visit-noted.v2", "visit-noted.v3");
    }

    @Test
    void an_old_version_that_leads_nowhere_is_refused() {
        assertThatThrownBy(() -> EMPTY.upcast("visit-noted.v1", "visit-noted.v2", old -> old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visit-noted.v2, which leads nowhere");
        assertThatThrownBy(() -> GROWN.upcast("stay-noted.v1", "visit-noted.v2", old -> old))
                .hasMessageContaining("no event name of visit");
    }

    @Test
    void nothing_leads_in_a_circle_or_two_ways() {
        for (var name : GROWN.stored())
            assertThatThrownBy(() -> GROWN.upcast(name, "visit-marked.v1", old -> old))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(name + " is registered twice");
        assertThatThrownBy(() -> GROWN.event("visit-noted.v2", VisitAnnounced.class))
                .hasMessageContaining("registered twice");
    }
}
