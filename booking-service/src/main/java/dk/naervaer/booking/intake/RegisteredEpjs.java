package dk.naervaer.booking.intake;

import dk.naervaer.web.identity.CurrentUser;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tells which of the registered EPJs is speaking.
///
/// @param namespaces OIDC client → the namespace its appointments' ids are made in
public record RegisteredEpjs(Map<String, UUID> namespaces) {

    private static final String SYSTEM = "system:";

    public RegisteredEpjs {
        namespaces = Map.copyOf(namespaces);
    }

    /// Empty when the caller has the role but nobody has registered the client as an EPJ.
    public Optional<RegisteredEpj> speaking(CurrentUser user) {
        var actor = user.actor();
        if (!actor.startsWith(SYSTEM)) return Optional.empty();
        var client = actor.substring(SYSTEM.length());
        return Optional.ofNullable(namespaces.get(client))
                .map(namespace -> new RegisteredEpj(client, namespace));
    }
}
