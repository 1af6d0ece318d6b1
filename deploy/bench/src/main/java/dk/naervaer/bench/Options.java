package dk.naervaer.bench;

import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What to measure, and how thoroughly.
///
/// @param quick two short rounds, to see that the bench works; its figures mean little
/// @param profile tells where the time goes, instead of the table
record Options(boolean quick, boolean profile, Subject subject) {

    /// What can be measured.
    enum Subject {
        /// What everything stands on.
        GROUND("--quick --profile"),
        /// The doors of the EPJs.
        INTAKE("--quick"),
        /// One import as large as may be sent.
        IMPORT("--quick"),
        /// The pages of a full day.
        DAY("--quick"),
        /// The one door and the patient's page.
        CONSENT("--quick");

        private final String switches;

        Subject(String switches) {
            this.switches = switches;
        }

        private boolean is(List<String> asked) {
            var known = List.of(switches.split(" ", -1));
            return !asked.isEmpty()
                    && asked.getFirst().equals(name().toLowerCase(Locale.ROOT))
                    && known.containsAll(asked.subList(1, asked.size()));
        }
    }

    static Options of(String... words) {
        var asked = Arrays.asList(words);
        return Arrays.stream(Subject.values())
                .filter(one -> one.is(asked))
                .map(one ->
                        new Options(asked.contains("--quick"), asked.contains("--profile"), one))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "usage: ./dev bench ground [--quick] [--profile], ./dev bench intake|import|day|consent [--quick]"));
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

    int importMegabytes() {
        return quick ? 50 : 500;
    }

    int races() {
        return quick ? 400 : 10_000;
    }

    int changes() {
        return quick ? 40 : 300;
    }
}
