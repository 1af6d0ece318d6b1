package dk.naervaer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.faults.harm.Plan;
import dk.naervaer.faults.load.Seed;
import dk.naervaer.faults.site.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsIT {

    private static final Seed SEED = new Seed(1);

    @Test
    void everything_holds_after_a_handful_of_faults() throws Exception {
        var checkout = Path.of(System.getProperty("naervaer.root"));
        try (var site = new Site(Faults.settings(checkout))) {
            var shape =
                    Faults.shape(site, SEED, Plan.brief(SEED), Choice.of(List.of("--short"), 1));
            var report = new Run(site, SEED, shape).go();
            assertThat(report.findings()).as(String.join("\n", report.lines())).isEmpty();
        }
    }
}
