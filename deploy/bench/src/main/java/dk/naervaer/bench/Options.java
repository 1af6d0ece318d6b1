package dk.naervaer.bench;

import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How thoroughly to measure.
///
/// @param quick two short rounds, to see that the bench works; its figures mean little
/// @param profile tells where the time goes, instead of the table
/// @param intake of the doors of booking-service, instead of what lies beneath them
record Options(boolean quick, boolean profile, boolean intake) {

    static Options of(String... words) {
        var asked = Arrays.asList(words);
        var intake = asked.contains("intake");
        var known =
                intake ? List.of("intake", "--quick") : List.of("ground", "--quick", "--profile");
        if (!asked.contains(known.getFirst()) || !known.containsAll(asked))
            throw new Refusal(
                    "usage: ./dev bench ground [--quick] [--profile] or ./dev bench intake [--quick]");
        return new Options(asked.contains("--quick"), asked.contains("--profile"), intake);
    }

    /// Servers and data of the bench's own: it may run beside a suite.
    static SuiteSettings settings(Path checkout) {
        var base = System.getenv().getOrDefault("NAERVAER_PORT_BASE", "19080");
        return new SuiteSettings(
                checkout, checkout.resolve("deploy/bench/target/data"), Integer.parseInt(base));
    }

    int rounds() {
        return quick ? 2 : 6;
    }

    Duration round() {
        return Duration.ofSeconds(quick ? 3 : 10);
    }

    Duration warmUp() {
        return Duration.ofSeconds(quick ? 5 : 20);
    }

    Duration watched() {
        return Duration.ofSeconds(quick ? 5 : 30);
    }

    Duration openLoop() {
        return Duration.ofSeconds(quick ? 5 : 60);
    }
}
