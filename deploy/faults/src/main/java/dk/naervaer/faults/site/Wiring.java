package dk.naervaer.faults.site;

import dk.naervaer.local.infra.Service;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where everybody is told that everybody else is, so that all of it leads through the proxies.
record Wiring(SuiteSettings settings) {

    private static final int TWIN = 330;

    /// The port of the proxy before each part that has one.
    Map<Place, Integer> ways() {
        var base = settings.ports().base();
        return Map.of(
                Place.POSTGRES, base + 310, Place.KAFKA, base + 311, Place.BOOKING, base + 312);
    }

    String address(Place place) {
        return "127.0.0.1:" + ways().get(place);
    }

    Behind behind(Service service, @Nullable String bug) {
        var database = "postgresql://" + address(Place.POSTGRES) + "/" + service.place().label();
        var told =
                Map.of(
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        database,
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:" + database,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        address(Place.KAFKA));
        return new Behind(service, told, isFor(service, bug) ? List.of(agent(bug)) : List.of());
    }

    /// What is wrong with the door is wrong in one service only.
    private static boolean isFor(Service service, @Nullable String bug) {
        return bug != null && (!bug.startsWith("door-") || service.place() == Place.INVITATION);
    }

    private String agent(@Nullable String bug) {
        return "-javaagent:%s=%s"
                .formatted(settings.checkout().resolve("deploy/faults/target/faults.jar"), bug);
    }

    String twinDoor() {
        return "http://127.0.0.1:" + (settings.ports().base() + TWIN);
    }

    /// The same service once more, on another port and with a wire of its own to the database.
    Behind twin(Behind one) {
        var told = new HashMap<String, String>(one.told());
        told.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().base() + TWIN));
        told.keySet().removeIf(name -> name.startsWith("QUARKUS_DATASOURCE"));
        return new Behind(one.service(), told, one.options());
    }
}
