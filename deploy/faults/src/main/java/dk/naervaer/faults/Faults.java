package dk.naervaer.faults;

import dk.naervaer.faults.harm.Plan;
import dk.naervaer.faults.load.Seed;
import dk.naervaer.faults.site.Site;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The Java half of `./dev check faults`: runs seeds, prints what happened, fails on any finding.
public final class Faults {

    static final int PORT_BASE = 24_080;
    static final Set<Place> ALL =
            EnumSet.of(Place.BOOKING, Place.CONSENT, Place.INVITATION, Place.REPORTING);

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var any = ThreadLocalRandom.current().nextInt(1_000_000);
            var choice = Choice.of(List.of(arguments), any);
            var checkout = Path.of(System.getProperty("naervaer.checkout", "."));
            System.exit(hold(choice, checkout) ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(2);
        }
    }

    private static boolean hold(Choice choice, Path checkout)
            throws IOException, InterruptedException {
        var settings = settings(checkout);
        var lock =
                settings.data()
                        .lock()
                        .orElseThrow(() -> new Refusal("Another fault run is under way here."));
        try (lock;
                var site = new Site(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            if (choice.prove()) return Proof.on(site).holds(choice.first(), choice.bug());
            var holds = true;
            for (var index = 0; index < choice.seeds(); index++)
                holds &= run(site, new Seed(choice.first() + index), choice);
            return holds;
        }
    }

    static SuiteSettings settings(Path checkout) {
        var data = checkout.resolve("deploy/faults/target/data");
        return new SuiteSettings(checkout, data, PORT_BASE);
    }

    private static boolean run(Site site, Seed seed, Choice choice)
            throws IOException, InterruptedException {
        var plan = choice.brief() ? Plan.brief(seed) : Plan.whole(seed, choice.time());
        System.out.println("Seed " + seed.number());
        plan.processes().forEach(fault -> System.out.println("  will: " + fault));
        plan.wires().forEach(fault -> System.out.println("  meanwhile: " + fault));
        var report = new Run(site, seed, shape(site, seed, plan, choice)).go();
        report.lines().forEach(System.out::println);
        return report.findings().isEmpty();
    }

    static Run.Shape shape(Site site, Seed seed, Plan plan, Choice choice) {
        var to = site.settings().checkout().resolve("deploy/faults/target/runs/" + seed.number());
        return new Run.Shape(
                "", ALL, false, plan, choice.time(), choice.brief() ? 160 : 400, 60, to);
    }
}
