package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import dk.naervaer.local.settings.SuiteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One of our four services, told by its environment where everything is.
public record Service(Place place, int megabytes, SuiteSettings settings) implements Part {
    public static List<Service> all(SuiteSettings settings) {
        return List.of(
                new Service(Place.BOOKING, 160, settings),
                new Service(Place.INVITATION, 160, settings),
                new Service(Place.CONSENT, 160, settings),
                new Service(Place.REPORTING, 160, settings));
    }

    public boolean isBuilt() {
        return Files.exists(jar());
    }

    private Path jar() {
        return settings.checkout()
                .resolve(place.label() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public ChildCommand prepare() {
        return ChildCommand.java(
                megabytes, List.of("-Xss512k", "-jar", jar().toString()), environment());
    }

    Map<String, String> environment() {
        var ports = settings.ports();
        var data = settings.data();
        var environment = new TreeMap<String, String>();
        environment.put("NAERVAER_PORT_BASE", Integer.toString(ports.base()));
        environment.put("NAERVAER_CLOCK_FILE", data.clock().toString());
        environment.put("NAERVAER_MASTER_KEYSET", data.key("master").toString());
        environment.put("NAERVAER_LOOKUP_KEYSET", data.key("lookup").toString());
        environment.put("NAERVAER_SIGNING_KEYSET", data.key("signing").toString());
        environment.put("NAERVAER_FRONT_PAGE_URL", ports.url(Place.FRONT_PAGE));
        environment.put("NAERVAER_BOOKING_URL", ports.url(Place.BOOKING));
        environment.put("NAERVAER_INVITATION_URL", ports.url(Place.INVITATION));
        environment.put("NAERVAER_CONSENT_URL", ports.url(Place.CONSENT));
        environment.put("NAERVAER_REPORTING_URL", ports.url(Place.REPORTING));
        environment.put("NAERVAER_GATEWAY_URL", "http://" + ports.address(Place.GATEWAY));
        environment.put("NAERVAER_UNIT_REGISTER", settings.demo().resolve("units.csv").toString());
        environment.put(
                "NAERVAER_PRACTICE_REGISTER", settings.demo().resolve("practices.json").toString());
        environment.put(
                "NAERVAER_REPRESENTATION_REGISTER",
                settings.demo().resolve("representation.csv").toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(place)));
        environment.put("NAERVAER_BOOKING_MLLP_PORT", Integer.toString(ports.of(Place.MLLP)));
        addStores(environment, ports);
        var realm = ports.url(Place.KEYCLOAK) + "/realms/naervaer";
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm);
        environment.put("QUARKUS_OIDC_API_AUTH_SERVER_URL", realm);
        return environment;
    }

    private void addStores(Map<String, String> environment, Ports ports) {
        var database = "postgresql://" + ports.address(Place.POSTGRES) + "/" + place.label();
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", Postgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Postgres.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Place.KAFKA));
        environment.put(
                "QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://" + ports.address(Place.MONGO));
    }

    @Override
    public boolean isReady() {
        return Reachable.answersOk("http://" + settings.ports().address(place) + "/q/health/ready");
    }
}
