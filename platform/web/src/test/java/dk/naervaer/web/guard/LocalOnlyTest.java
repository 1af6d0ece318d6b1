package dk.naervaer.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOnlyTest {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8180/realms/naervaer",
                "http://127.0.0.1:8180/realms/naervaer",
                "http://[::1]:8180/realms/naervaer"
            })
    void beside_a_local_issuer_everything_is_allowed(String issuer) {
        assertThat(complaint(Map.of(ISSUER, issuer, "naervaer.clock-file", "clock"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naervaer.clock-file",
                "naervaer.master-keyset",
                "naervaer.lookup-keyset",
                "naervaer.signing-keyset",
                "quarkus.oidc.credentials.secret"
            })
    void beside_a_real_issuer_a_local_setting_is_named_and_refused(String setting) {
        assertThat(
                        complaint(
                                Map.of(
                                        ISSUER,
                                        "https://login.region.example/realms/naervaer",
                                        setting,
                                        "naervaer-web")))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith(setting));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naervaer.master-keyset",
                "naervaer.lookup-keyset",
                "naervaer.signing-keyset"
            })
    void beside_a_real_issuer_a_keyset_that_only_the_kms_opens_is_fine(String keyset) {
        var settings =
                Map.of(
                        ISSUER,
                        "https://login.region.example",
                        keyset,
                        "keyset.json",
                        "naervaer.kms-key-uri",
                        "kms://region/naervaer");
        assertThat(complaint(settings)).isEmpty();
    }

    @Test
    void the_kms_excuses_no_other_local_setting() {
        var settings =
                Map.of(
                        ISSUER,
                        "https://login.region.example",
                        "naervaer.clock-file",
                        "clock",
                        "naervaer.kms-key-uri",
                        "kms://region/naervaer");
        assertThat(complaint(settings))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).endsWith("naervaer.clock-file"));
    }

    @Test
    void a_host_that_only_starts_like_ours_is_not_local() {
        assertThat(
                        complaint(
                                Map.of(
                                        ISSUER,
                                        "https://localhost.example",
                                        "naervaer.clock-file",
                                        "clock")))
                .isPresent();
    }

    @Test
    void beside_a_real_issuer_real_secrets_are_fine() {
        assertThat(
                        complaint(
                                Map.of(
                                        ISSUER,
                                        "https://login.region.example",
                                        "quarkus.oidc.credentials.secret",
                                        "9f2c")))
                .isEmpty();
    }

    private static Optional<String> complaint(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        return LocalOnly.complaint(config);
    }
}
