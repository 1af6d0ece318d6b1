package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Stands where the suite's identity provider stands, with a key of the bench's own: the service
/// checks every token as always.
final class IdentityProvider implements AutoCloseable {

    /// Somebody who signs in to the pages.
    ///
    /// @param claim what is known of them besides, a member of JSON
    record Person(String name, String role, String claim) {}

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String REALM = "/realms/naervaer";
    private static final long SECONDS = 6 * 3600;

    private final HttpServer server;
    private final String issuer;
    private final KeyPair key;
    private final Map<String, Person> admitted = new ConcurrentHashMap<>();

    IdentityProvider(Ports ports) throws IOException {
        this.issuer = ports.url(Place.KEYCLOAK) + REALM;
        this.key = key();
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Place.KEYCLOAK));
        this.server = HttpServer.create(address, 0);
        says("/.well-known/openid-configuration", discovery());
        says("/certs", keys());
        server.createContext(REALM + "/token", exchange -> say(exchange, tokens(exchange)));
        server.start();
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    private void says(String path, String json) {
        server.createContext(REALM + path, exchange -> say(exchange, json));
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String discovery() {
        return """
        {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",\
        "authorization_endpoint":"%1$s/auth","end_session_endpoint":"%1$s/logout",\
        "introspection_endpoint":"%1$s/introspect"}\
        """
                .formatted(issuer);
    }

    private String keys() {
        var open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(number(open.getModulus()), number(open.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /// As the demo EPJ would get one.
    String token() {
        return signed(
                """
                "azp":"epj-demo","sub":"epj-demo","aud":"naervaer",\
                "preferred_username":"service-account-epj-demo","typ":"Bearer",\
                "realm_access":{"roles":["epj-system"]}\
                """);
    }

    /// For programs that speak for somebody.
    String token(Person person) {
        return signed(bearer(person));
    }

    private static String bearer(Person person) {
        return "%s,\"typ\":\"Bearer\",\"aud\":\"naervaer\",\"realm_access\":{\"roles\":[\"%s\"]}"
                .formatted(who(person), person.role());
    }

    private static String who(Person person) {
        return "\"azp\":\"naervaer-web\",\"sub\":\"%1$s\",\"preferred_username\":\"%1$s\",%2$s"
                .formatted(person.name(), person.claim());
    }

    /// The code with which a browser comes back once the person has said the password.
    String code(Person person) {
        admitted.put(person.name(), person);
        return person.name();
    }

    /// What a service gets for such a code.
    private String tokens(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var code =
                Arrays.stream(form.split("&", -1))
                        .filter(field -> field.startsWith("code="))
                        .map(field -> field.substring("code=".length()))
                        .findFirst()
                        .orElse("");
        var person = Objects.requireNonNull(admitted.get(code), "Nobody has signed in");
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                .formatted(
                        signed(bearer(person)),
                        signed(who(person) + ",\"typ\":\"ID\",\"aud\":\"naervaer-web\""),
                        SECONDS);
    }

    private String signed(String members) {
        var now = Instant.now().getEpochSecond();
        var claims =
                "{\"iss\":\"%1$s\",\"iat\":%2$d,\"auth_time\":%2$d,\"exp\":%3$d,%4$s}"
                        .formatted(issuer, now - 5, now + SECONDS, members);
        var head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";
        var signed = part(head) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
