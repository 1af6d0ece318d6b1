package dk.naervaer.booking.intake.hl7v2;

import static dk.naervaer.booking.intake.hl7v2.Hearing.assertRefused;
import static dk.naervaer.booking.intake.hl7v2.Hearing.told;
import static dk.naervaer.booking.intake.hl7v2.Hearing.understood;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.intake.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HowItStandsTest {

    @Test
    void the_trigger_says_how_it_stands_whatever_sch_25_says() {
        for (var status : List.of("Booked", "Cancelled", "Waitlist", "nonsense", "")) {
            assertThat(status("S12", status)).isEqualTo(Status.BOOKED);
            assertThat(status("S13", status)).isEqualTo(Status.BOOKED);
            assertThat(status("S15", status)).isEqualTo(Status.cancelled("other"));
            assertThat(status("S16", status)).isEqualTo(Status.cancelled("other"));
            assertThat(status("S17", status)).isEqualTo(Status.DELETED);
            assertThat(status("S26", status)).isEqualTo(Status.MISSED);
        }
    }

    @Test
    void of_a_change_sch_25_says_how_it_stands_in_any_case() {
        for (var status : List.of("Booked", "BOOKED", "pending", "Started", "complete", "Overbook"))
            assertThat(status("S14", status)).isEqualTo(Status.BOOKED);
        for (var status : List.of("cancelled", "Canceled", "DISCONTINUED", "dc"))
            assertThat(status("S14", status)).isEqualTo(Status.cancelled("other"));
        assertThat(status("S14", "deleted")).isEqualTo(Status.DELETED);
        assertThat(status("S14", "noshow")).isEqualTo(Status.MISSED);
        assertThat(told(Siu.booked().trigger("S14").with("SCH", 25, "")).status()).isNull();
        assertRefused(Siu.booked().trigger("S14").with("SCH", 25, "aflyst"), "SCH-25.1");
    }

    private @Nullable Status status(String trigger, String filled) {
        return told(Siu.booked().trigger(trigger).with("SCH", 25, filled)).status();
    }

    @Test
    void a_cancellation_gives_its_reason_as_a_code_and_never_as_text() {
        var cancelled = Siu.sample("S15-cancelled");
        assertThat(told(cancelled.with("SCH", 6, "PAT^Afbud")).status())
                .isEqualTo(Status.cancelled("PAT"));
        assertThat(told(cancelled.with("SCH", 6, "har det dårligt")).status())
                .isEqualTo(Status.cancelled("other"));
    }

    @Test
    void that_it_is_over_is_heard_even_where_the_rest_cannot_be_read() {
        for (var trigger : List.of("S15", "S16", "S17", "S26")) {
            var told =
                    told(
                            Siu.booked()
                                    .trigger(trigger)
                                    .with("SCH", 11, "^^^20271031023000^x")
                                    .with("PID", 3, "?")
                                    .with("AIL", 3, "?"));
            assertThat(told.status()).isNotNull();
            assertThat(told.slot()).isNull();
            assertThat(told.patient()).isNull();
        }
        assertThat(told(Siu.booked().trigger("S15").without("PID")).patient()).isNull();
    }

    @Test
    void a_discontinued_series_keeps_what_has_begun_when_it_is_said() {
        assertThat(told(Siu.booked().trigger("S16")).unlessBegunBy())
                .isEqualTo("2026-12-01T07:15:00Z");
        assertThat(told(Siu.booked().trigger("S15")).unlessBegunBy()).isNull();
        assertRefused(Siu.booked().trigger("S16").with("MSH", 7, ""), "MSH-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S18", "S19", "S20", "S21", "S22"})
    void changed_resources_say_where_and_how_but_not_whether(String trigger) {
        var told = told(Siu.booked().trigger(trigger));
        assertThat(told.status()).isNull();
        assertThat(told.place()).isNotNull();
    }

    @Test
    void a_resource_that_is_taken_away_says_nothing() {
        var told = told(Siu.booked().trigger("S20").with("AIL", 2, "D").with("PV1", 3, ""));
        assertThat(told.place()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S23", "S24"})
    void blocked_and_opened_time_is_no_appointment(String trigger) {
        assertThat(understood(Siu.booked().trigger(trigger)))
                .isInstanceOf(Understood.Irrelevant.class);
    }
}
