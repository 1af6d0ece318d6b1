package dk.naervaer.local.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The realm of a run: the base file with this run's addresses and the test patients who may log
/// in.
public record Realm(String base, List<Csv.Row> patients, Ports ports, LocalDate today) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OF_AGE = 15;

    public static Realm read(Path checkout, Ports ports, LocalDate today) throws IOException {
        return new Realm(
                Files.readString(checkout.resolve("deploy/keycloak/realm.json")),
                Csv.read(checkout.resolve("deploy/demo/test-patients.csv")),
                ports,
                today);
    }

    public String text() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(filled());
    }

    ObjectNode filled() throws IOException {
        var text = base;
        for (var place : Place.values()) {
            text = text.replace("@" + place.label() + "@", ports.url(place));
        }
        var realm = (ObjectNode) JSON.readTree(text);
        var users = (ArrayNode) realm.get("users");
        patients.stream().filter(this::mayLogIn).map(Realm::patient).forEach(users::add);
        for (var user : users) {
            makeReady((ObjectNode) user);
        }
        return realm;
    }

    private boolean mayLogIn(Csv.Row patient) {
        return patient.get("deceased").equals("no")
                && Period.between(LocalDate.parse(patient.get("born")), today).getYears() >= OF_AGE;
    }

    private static ObjectNode patient(Csv.Row row) {
        var user = JSON.createObjectNode();
        user.put("username", row.get("id").toLowerCase(Locale.ROOT));
        user.put("firstName", row.get("given"));
        user.put("lastName", row.get("family"));
        user.putArray("realmRoles").add("patient");
        user.putObject("attributes").putArray("cpr").add(row.get("identifier"));
        return user;
    }

    /// Fixed ids keep a person's subject the same when the realm is imported anew.
    private static void makeReady(ObjectNode user) {
        var name = user.get("username").asText();
        user.put("id", UUID.nameUUIDFromBytes(("naervaer:" + name).getBytes(UTF_8)).toString());
        user.put("enabled", true);
        if (user.has("serviceAccountClientId")) {
            return;
        }
        user.put("email", name + "@naervaer.test");
        user.put("emailVerified", true);
        var password = user.putArray("credentials").addObject();
        password.put("type", "password").put("value", "test").put("temporary", false);
    }
}
