package dk.naervaer.web.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands every rule the same clock; sessions, rate limits and lag keep to real time instead.
final class DomainClock {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock(@ConfigProperty(name = "naervaer.clock-file") Optional<Path> file) {
        return file.<Clock>map(LocalClock::new).orElseGet(Clock::systemUTC);
    }
}
