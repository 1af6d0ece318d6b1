package dk.naervaer.booking.intake.fhir.subscription;

import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.fhir.PlainR4;
import dk.naervaer.booking.intake.fhir.subscription.Subscriptions.Kept;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionFormTest {

    private static final Kept ON = new Kept(UUID.randomUUID(), true, DONE.plusSeconds(60));

    @Test
    void what_is_written_is_valid_and_says_where_the_engineer_has_put_it() {
        var written = hooked("https://epj.example/hook").write(ON);
        assertThat(PlainR4.faults(written)).isEmpty();
        assertThat(written.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(written.getChannel().getEndpoint()).isEqualTo("https://epj.example/hook");
        assertThat(hooked("https://epj.example/hook").read(written).active()).isTrue();
    }

    @Test
    void what_has_ended_is_off() {
        var over = new Kept(UUID.randomUUID(), true, DONE);
        assertThat(hooked("https://epj.example/hook").write(over).getStatus())
                .isEqualTo(SubscriptionStatus.OFF);
    }

    @Test
    void without_a_registered_hook_it_is_an_error_that_says_so() {
        for (var listener : new @Nullable String[] {null, "127.0.0.1:2576"}) {
            var written = hooked(listener).write(ON);
            assertThat(PlainR4.faults(written)).isEmpty();
            assertThat(written.getStatus()).isEqualTo(SubscriptionStatus.ERROR);
            assertThat(written.getError()).contains("No rest-hook is registered");
        }
    }

    private static SubscriptionForm hooked(@Nullable String listener) {
        var epj =
                EpjExamples.system(
                        EpjExamples.NAMESPACE,
                        Set.of(EpjSystem.EVERYTHING),
                        null,
                        List.of(),
                        listener);
        return new SubscriptionForm(epj, DONE);
    }
}
