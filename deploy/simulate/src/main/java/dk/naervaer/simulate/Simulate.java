package dk.naervaer.simulate;

import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import dk.naervaer.simulate.day.Channel;
import dk.naervaer.simulate.day.Day;
import dk.naervaer.simulate.day.Ledger;
import dk.naervaer.simulate.day.Message;
import dk.naervaer.simulate.day.Standing;
import dk.naervaer.simulate.send.Door;
import dk.naervaer.simulate.send.EventsDoor;
import dk.naervaer.simulate.send.FhirDoor;
import dk.naervaer.simulate.send.Hl7Door;
import dk.naervaer.simulate.send.MllpDoor;
import dk.naervaer.simulate.send.People;
import dk.naervaer.simulate.send.Suite;
import dk.naervaer.simulate.send.Writing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/// Plays an EPJ's day and says whether the suite came to the same.
public final class Simulate {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private Simulate() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        try {
            var any = ThreadLocalRandom.current().nextInt(1_000_000);
            System.exit(play(Choice.of(List.of(words), any)) ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(2);
        }
    }

    private static boolean play(Choice choice) throws IOException, InterruptedException {
        var checkout = Path.of(System.getProperty("naervaer.checkout", ".")).toAbsolutePath();
        var people = People.read(checkout.resolve("deploy/demo"));
        var said = said(choice, people);
        var deliveries = Day.deliveries(said, choice.seed());
        var standings = Ledger.of(said);
        show(choice, said, deliveries, standings);
        if (choice.dryRun()) return true;
        var ports = settings(checkout).ports();
        var suite = new Suite(ports);
        int mllp = choice.mllpPort() == 0 ? ports.of(Place.MLLP) : choice.mllpPort();
        var begin = System.nanoTime();
        var ways = new Ways(suite, new Writing(people), mllp);
        var told = new Telling(ways::open, PAUSE).tell(deliveries);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var differences = new Reconciliation(suite).differences(standings);
        var report = new Report(told, seconds, differences);
        report.lines().forEach(System.out::println);
        return report.agrees();
    }

    /// All of it was said before now, as an EPJ's messages have been.
    private static List<Message> said(Choice choice, People people) {
        var longAgo = Duration.ofSeconds(6L * choice.visits()).plusMinutes(1);
        return Day.of(
                choice.day(),
                choice.visits(),
                choice.seed(),
                choice.channels(),
                people.count(),
                Instant.ofEpochSecond(Instant.now().minus(longAgo).getEpochSecond()));
    }

    private static SuiteSettings settings(Path checkout) {
        var base = System.getenv().getOrDefault("NAERVAER_PORT_BASE", "8080");
        var data =
                System.getenv().getOrDefault("NAERVAER_DATA", checkout.resolve("data").toString());
        return new SuiteSettings(checkout, Path.of(data), Integer.parseInt(base));
    }

    private record Ways(Suite suite, Writing writing, int mllpPort) {

        Door open(Channel channel) throws IOException {
            return switch (channel) {
                case FHIR -> new FhirDoor(suite, writing);
                case HL7 -> new Hl7Door(suite, writing);
                case MLLP -> new MllpDoor(mllpPort, writing);
                case EVENTS -> new EventsDoor(suite, writing);
            };
        }
    }

    private static void show(
            Choice choice,
            List<Message> said,
            List<Message> deliveries,
            Map<String, Standing> standings) {
        System.out.printf(
                "Seed %d: %d visits on %s, %d messages, %d deliveries (repeats and strays among them)%n",
                choice.seed(), choice.visits(), choice.day(), said.size(), deliveries.size());
        System.out.println("  by channel " + counts(said, Message::channel));
        System.out.println("  by kind    " + counts(said, Message::kind));
        System.out.println("  in the end " + counts(standings.values(), Standing::state));
    }

    private static <T, K> Map<K, Long> counts(
            java.util.Collection<T> all, java.util.function.Function<T, K> by) {
        return all.stream()
                .collect(Collectors.groupingBy(by, java.util.TreeMap::new, Collectors.counting()));
    }
}
