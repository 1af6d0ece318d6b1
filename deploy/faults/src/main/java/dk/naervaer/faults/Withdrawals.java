package dk.naervaer.faults;

import static dk.naervaer.local.settings.Place.BOOKING;
import static dk.naervaer.local.settings.Place.CONSENT;
import static dk.naervaer.local.settings.Place.INVITATION;
import static dk.naervaer.local.settings.Place.KAFKA;

import dk.naervaer.faults.harm.TakenRelay;
import dk.naervaer.faults.proxy.Mode;
import dk.naervaer.faults.race.DoorHistory;
import dk.naervaer.faults.race.KeycloakTokens;
import dk.naervaer.faults.race.Race;
import dk.naervaer.faults.race.Races;
import dk.naervaer.faults.race.Stage;
import dk.naervaer.faults.site.Site;
import dk.naervaer.local.DomainClock;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The Java half of `./dev check withdrawals`: everybody waits at the door, invitation-service is
/// harmed, every consent is withdrawn while staff admit, and nobody may get in by one of them.
public final class Withdrawals {

    private static final Set<Place> THREE = EnumSet.of(BOOKING, CONSENT, INVITATION);
    private static final Instant A_MORNING = Instant.parse("2027-01-15T08:45:00Z");
    private static final Duration LONG = Duration.ofSeconds(9);
    private static final Duration UNTIL_HELD = Duration.ofSeconds(8);
    private static final int LANES = 24;
    private static final int CALM = 200;

    /// What is done to invitation-service, or to what it hears.
    enum Case {
        /// It ends without warning and is started again.
        KILLED,
        /// It stands still and goes on.
        STOPPED,
        /// The way to Kafka is cut, for the others too.
        CUT_OFF,
        /// Consent-service decides and cannot publish, and all others can: the door is held by
        /// then.
        MUTE;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Each bug of the door, and a piece of the sentence that shows it.
    private static final Map<String, String> SHOWN_BY =
            Map.of(
                    "door-never-held", "s after consent",
                    "door-forgets-seats", "outlived its door");

    private final Site site;
    private final Stage stage;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> withdrawnMutely = new HashSet<>();
    private @Nullable TakenRelay mute;

    private Withdrawals(Site site) {
        var settings = site.settings();
        var clock = new DomainClock(settings.data().clock(), Clock.systemUTC());
        this.site = site;
        this.stage =
                new Stage(
                        settings.ports(),
                        settings.demo(),
                        new KeycloakTokens(settings.ports()),
                        clock);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            var words = new ArrayList<String>(List.of(arguments));
            var brief = words.remove("--short");
            var prove = words.remove("--prove");
            var cases = cases(words);
            var settings = Faults.settings(Path.of(System.getProperty("naervaer.checkout", ".")));
            var lock =
                    settings.data()
                            .lock()
                            .orElseThrow(() -> new Refusal("A fault run is under way here."));
            try (lock;
                    var site = new Site(settings)) {
                Runtime.getRuntime().addShutdownHook(new Thread(site::close));
                var one = EnumSet.of(Case.KILLED);
                var holds =
                        prove
                                ? proves(site)
                                : findings(site, brief ? one : cases, brief ? 1 : 3, null)
                                        .isEmpty();
                System.exit(holds ? 0 : 1);
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(2);
        }
    }

    /// All of them when none is named.
    private static Set<Case> cases(List<String> names) {
        if (names.isEmpty()) return EnumSet.allOf(Case.class);
        var cases = EnumSet.noneOf(Case.class);
        for (var one : Case.values()) if (names.remove(one.label())) cases.add(one);
        if (!names.isEmpty()) throw new Refusal("Unknown: " + String.join(" ", names));
        return cases;
    }

    /// Whether each bug of the door, planted, is found.
    private static boolean proves(Site site)
            throws IOException, InterruptedException, SQLException {
        var holds = true;
        for (var bug : SHOWN_BY.entrySet()) {
            var found =
                    findings(site, EnumSet.of(Case.KILLED), 2, bug.getKey()).stream()
                            .anyMatch(one -> one.contains(bug.getValue()));
            System.out.println((found ? "Found: " : "NOT FOUND: ") + bug.getKey());
            holds &= found;
        }
        return holds;
    }

    /// What does not hold after each case, so many times.
    ///
    /// @param bug what the agent plants into the services; null for the product as it is
    static List<String> findings(Site site, Set<Case> cases, int times, @Nullable String bug)
            throws IOException, InterruptedException, SQLException {
        site.renew(THREE, bug, false);
        new DomainClock(site.settings().data().clock(), Clock.systemUTC()).moveTo(A_MORNING);
        return new Withdrawals(site).run(cases, times);
    }

    private List<String> run(Set<Case> cases, int times)
            throws IOException, InterruptedException, SQLException {
        var races = Races.on(stage, LANES, 1);
        tell("nothing", races.hold(CALM / (cases.size() == 1 ? 4 : 1)));
        for (var one : cases)
            for (var time = 0; time < times; time++) tell(one.label(), under(one, races));
        var history = DoorHistory.of(stage, withdrawnMutely);
        System.out.printf(
                "%d consents withdrawn, %d of them had let somebody in before%n",
                history.withdrawn(), history.joins());
        findings.addAll(history.findings());
        findings.forEach(System.out::println);
        return List.copyOf(findings);
    }

    private List<Race> under(Case harm, Races races) throws InterruptedException {
        var healing = new ArrayList<Thread>();
        var held =
                races.holdUnder(() -> {
                    unchecked(() -> begin(harm));
                    healing.add(
                            Thread.startVirtualThread(() -> {
                                Site.pause(LONG);
                                unchecked(() -> heal(harm));
                            }));
                });
        for (var one : healing) one.join();
        if (harm == Case.MUTE) held.forEach(race -> withdrawnMutely.add(race.consent()));
        return held;
    }

    private interface Harming {
        void run() throws SQLException;
    }

    private static void unchecked(Harming harm) {
        try {
            harm.run();
        } catch (SQLException e) {
            throw new IllegalStateException("The database is out of reach", e);
        }
    }

    private void begin(Case harm) throws SQLException {
        switch (harm) {
            case KILLED -> site.kill(INVITATION);
            case STOPPED -> site.signal(INVITATION, "STOP");
            case CUT_OFF -> site.proxy(KAFKA).set(Mode.CUT);
            case MUTE -> {
                mute = TakenRelay.of(stage.database(CONSENT));
                Site.pause(UNTIL_HELD);
            }
        }
    }

    private void heal(Case harm) throws SQLException {
        switch (harm) {
            case KILLED -> site.startAndWait(INVITATION);
            case STOPPED -> site.signal(INVITATION, "CONT");
            case CUT_OFF -> site.proxy(KAFKA).set(Mode.PASS);
            case MUTE -> {
                if (mute != null) mute.close();
            }
        }
    }

    private void tell(String harm, List<Race> races) {
        for (var race : races) findings.addAll(race.breaches());
        System.out.printf(
                "%-9s %3d races, %3d closed at once, %3d joined before, the last closed after %.1f s%n",
                harm,
                races.size(),
                races.stream().filter(Race::atOnce).count(),
                races.stream().filter(Race::seen).count(),
                races.stream().mapToDouble(Race::closedMillis).max().orElse(0) / 1e3);
    }
}
