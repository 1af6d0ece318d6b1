package dk.naervaer.web.guard;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/// Keeps the local suite's conveniences out of production: a service that trusts a real identity
/// provider refuses to start with any of them.
@Singleton
final class LocalOnly {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String CLOCK = "naervaer.clock-file";
    private static final List<String> KEYSETS =
            List.of("naervaer.master-keyset", "naervaer.lookup-keyset", "naervaer.signing-keyset");
    private static final String KMS = "naervaer.kms-key-uri";
    private static final List<String> SECRETS =
            List.of("quarkus.oidc.credentials.secret", "quarkus.oidc.authentication.state-secret");
    private static final String MARK = "naervaer-web";

    private final Config config;

    LocalOnly(Config config) {
        this.config = config;
    }

    void check(@Observes StartupEvent starting) {
        complaint(config)
                .ifPresent(sentence -> {
                    throw new IllegalStateException(sentence);
                });
    }

    static Optional<String> complaint(Config config) {
        var issuer = config.getOptionalValue(ISSUER, String.class);
        if (issuer.isEmpty() || loopback(issuer.get())) {
            return Optional.empty();
        }
        // Keysets that only the KMS can open are what production has.
        var local = value(config, KMS).isPresent() ? List.<String>of() : KEYSETS;
        var files =
                Stream.concat(Stream.of(CLOCK), local.stream())
                        .filter(name -> value(config, name).isPresent());
        var secrets =
                SECRETS.stream()
                        .filter(name ->
                                value(config, name).filter(v -> v.startsWith(MARK)).isPresent());
        var left = Stream.concat(files, secrets).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The identity provider is not local, so these local settings must be removed"
                                + " or replaced: "
                                + String.join(", ", left));
    }

    private static Optional<String> value(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }

    private static boolean loopback(String issuer) {
        var host = URI.create(issuer).getHost();
        return host != null
                && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }
}
