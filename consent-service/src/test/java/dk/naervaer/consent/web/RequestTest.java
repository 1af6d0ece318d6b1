package dk.naervaer.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.web.Faults.Fault;
import dk.naervaer.consent.web.GrantRequest.ScopeRequest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Degrees DEGREES =
            new Degrees(
                    new SmallRyeConfigBuilder()
                            .withMapping(DegreeSettings.class)
                            .withDefaultValues(
                                    Map.of(
                                            "naervaer.degrees.by-code.ATTEND.place", "1",
                                            "naervaer.degrees.by-code.ATTEND.attends", "true",
                                            "naervaer.degrees.by-code.ATTEND.informs", "true",
                                            "naervaer.degrees.by-code.ATTEND.part", "false",
                                            "naervaer.degrees.by-code.ATTEND.da", "Med",
                                            "naervaer.degrees.by-code.ATTEND.en", "In"))
                            .build()
                            .getConfigMapping(DegreeSettings.class));

    private static final String ID = "0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7";

    @Test
    void a_whole_relative_has_no_faults() {
        assertThat(relative("+4520123457", null, "SMS").faults().none()).isTrue();
        assertThat(relative(null, "max@example.dk", "EMAIL").faults().none()).isTrue();
    }

    @Test
    void an_empty_relative_lacks_everything_that_is_needed() {
        assertThat(
                        new RelativeRequest(null, " ", null, null, null, null, null, null, null)
                                .faults()
                                .all())
                .extracting(Fault::field, Fault::wrong)
                .containsExactly(
                        tuple("given", Wrong.GIVEN_MISSING),
                        tuple("family", Wrong.FAMILY_MISSING),
                        tuple("relationship", Wrong.RELATIONSHIP_UNKNOWN),
                        tuple("channel", Wrong.CHANNEL_UNKNOWN),
                        tuple("language", Wrong.LANGUAGE_UNKNOWN));
    }

    @Test
    void the_channel_needs_its_own_address() {
        assertThat(relative(null, "max@example.dk", "SMS").faults())
                .isEqualTo(Faults.of("phone", Wrong.PHONE_MISSING));
        assertThat(relative("+4520123457", "", "EMAIL").faults())
                .isEqualTo(Faults.of("email", Wrong.EMAIL_MISSING));
    }

    @Test
    void addresses_nobody_can_be_reached_at_are_faults_whatever_the_channel() {
        assertThat(relative("12", "max", "SMS").faults().all())
                .extracting(Fault::wrong)
                .containsExactly(Wrong.PHONE_INVALID, Wrong.EMAIL_INVALID);
    }

    @Test
    void a_name_is_made_of_letters_and_of_reasonable_length() {
        assertThat(named("x".repeat(101)).faults())
                .isEqualTo(Faults.of("given", Wrong.NAME_TOO_LONG));
        assertThat(named("M\u0007ax").faults())
                .isEqualTo(Faults.of("given", Wrong.NAME_UNREADABLE));
        assertThat(named("M\u202eax").faults())
                .isEqualTo(Faults.of("given", Wrong.NAME_UNREADABLE));
        assertThat(named("\u0645\u06cc\u200c\u0646\u0627").faults().none()).isTrue();
        assertThat(named("12").faults()).isEqualTo(Faults.of("given", Wrong.NAME_UNREADABLE));
    }

    @Test
    void a_request_shows_nothing_of_its_relative() {
        assertThat(relative("+4520123457", null, "SMS").toString()).doesNotContain("Max", "2012");
    }

    @Test
    void a_consent_names_its_relative_its_scope_and_its_last_day() {
        assertThat(new ConsentRequest(null, "SOME", null, null, "tomorrow").faults(DEGREES).all())
                .extracting(Fault::field)
                .containsExactly("relativeId", "degree", "scope", "until");
    }

    @Test
    void a_scope_is_one_appointment_or_all() {
        assertThat(new ScopeRequest("ALL", null, null).read()).contains(Scope.all());
        assertThat(new ScopeRequest("APPOINTMENT", ID, null).read())
                .contains(Scope.appointment(UUID.fromString(ID)));
        assertThat(new ScopeRequest("APPOINTMENT", "1-1-1-1-1", null).read()).isEmpty();
        assertThat(new ScopeRequest("APPOINTMENT", null, null).read()).isEmpty();
        assertThat(new ScopeRequest("ALL", ID, null).read()).isEmpty();
        assertThat(new ScopeRequest(null, null, null).read()).isEmpty();
    }

    private static RelativeRequest relative(
            @Nullable String phone, @Nullable String email, String channel) {
        return new RelativeRequest(
                "Max", "Berggren", "SONC", phone, email, "da", channel, null, null);
    }

    private static RelativeRequest named(String given) {
        return new RelativeRequest(
                given, "Berggren", "SONC", "20123457", null, "da", "SMS", null, null);
    }
}
