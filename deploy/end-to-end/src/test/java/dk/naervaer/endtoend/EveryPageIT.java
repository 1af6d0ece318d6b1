package dk.naervaer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.naervaer.local.settings.Place;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages that no story passes can be read by everybody too.
@ExtendWith(OneHome.class)
@Order(6)
class EveryPageIT {

    private static final Map<String, Page> screens = new ConcurrentHashMap<>();
    private static Home home;
    private static Browsers browsers;

    @BeforeAll
    static void open(Home opened) {
        home = opened;
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest(name = "{2} of {1} for {0} fits every screen, and axe finds nothing")
    @CsvSource({
        "drift, BOOKING, /integration",
        "drift, BOOKING, /integration/epjs/epj-demo",
        "drift, BOOKING, /integration/epjs/new",
        "sekretaer, BOOKING, /replies",
        "sekretaer, BOOKING, /conversations/new",
        "sekretaer, CONSENT, /cases",
        "sekretaer, CONSENT, /journal",
        "rasmus, CONSENT, /barred",
        "rasmus, CONSENT, /relatives/new",
        "rasmus, CONSENT, /acting",
        "dpo, CONSENT, /privacy/looks/check",
        "leder, REPORTING, /",
    })
    void fits_every_screen(String user, Place place, String path) {
        var address = home.url(place) + path;
        var page = screens.computeIfAbsent(user, _ -> signedIn(user, address));
        var answer = page.navigate(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator("h1").count()).as("headings of %s", path).isEqualTo(1);
        Browsers.lookAtBothWidths(page, "every" + path.replace('/', '-') + "-of-" + user);
    }

    @ParameterizedTest(name = "every way on from {2} of {1} is open to {0}")
    @CsvSource({
        "sekretaer, BOOKING, /day",
        "kliniker, BOOKING, /day",
        "koordinator, BOOKING, /day",
        "kliniker, CONSENT, /cases",
        "dpo, CONSENT, /privacy",
        "rasmus, CONSENT, /",
        "rasmus, BOOKING, /mine",
    })
    void leads_nobody_to_a_closed_door(String user, Place place, String path) {
        var address = home.url(place) + path;
        var page = screens.computeIfAbsent(user, _ -> signedIn(user, address));
        page.navigate(address);
        var ways = page.locator("nav a").all().stream().map(it -> it.getAttribute("href")).toList();
        assertThat(ways).isNotEmpty();
        for (var way : ways) {
            var onward = URI.create(address).resolve(way).toString();
            var answer = page.navigate(onward);
            assertThat(answer.status()).as("%s for %s", way, user).isEqualTo(200);
            assertThat(URI.create(page.url()).getPath())
                    .as("%s for %s", way, user)
                    .isEqualTo(URI.create(onward).getPath());
        }
    }

    private static Page signedIn(String user, String address) {
        var page = browsers.desktop();
        OneAppointmentIT.signIn(page, address, user);
        return page;
    }
}
