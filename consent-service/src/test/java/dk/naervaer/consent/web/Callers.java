package dk.naervaer.consent.web;

import dk.naervaer.testing.Visitor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Lets one after the other come to the door.
@Singleton
public class Callers {

    private static final long JUST_NOW = 9_999_999_999L;

    private final TestIdentityAssociation identities;

    Callers(TestIdentityAssociation identities) {
        this.identities = identities;
    }

    public void citizen(String cpr, String name) {
        come(name, "patient", Map.of("cpr", cpr, "name", name, "auth_time", JUST_NOW));
    }

    public void staff(String login, String role, String name, String... units) {
        come(login, role, Map.of("name", name, "units", List.of(units)));
    }

    public void officer(String login) {
        come(login, "privacy-officer", Map.of("name", login, "auth_time", JUST_NOW));
    }

    public void epj(String client) {
        come(client, "epj-system", Map.of("azp", client));
    }

    public void nobody() {
        identities.setTestIdentity(null);
    }

    private void come(String login, String role, Map<String, Object> claims) {
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Visitor(login, claims))
                        .addRole(role)
                        .build());
    }
}
