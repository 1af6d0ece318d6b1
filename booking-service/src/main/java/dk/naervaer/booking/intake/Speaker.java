package dk.naervaer.booking.intake;

import dk.naervaer.booking.view.Epjs;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// The EPJ that sent the present message.
@Singleton
public class Speaker {

    private static final String SYSTEM = "system:";

    private final Epjs epjs;
    private final RateLimit rates;
    private final CurrentUser user;

    Speaker(Epjs epjs, RateLimit rates, CurrentUser user) {
        this.epjs = epjs;
        this.rates = rates;
        this.user = user;
    }

    /// Refuses a client that has the role but that nobody has registered as an EPJ, and one that
    /// asks too often.
    public Uni<RegisteredEpj> required() {
        return Uni.createFrom().deferred(this::present);
    }

    private Uni<RegisteredEpj> present() {
        var actor = user.actor();
        if (!actor.startsWith(SYSTEM)) throw unregistered();
        var client = actor.substring(SYSTEM.length());
        rates.take(client);
        return epjs.find(client)
                .map(found -> new RegisteredEpj(found.orElseThrow(Speaker::unregistered)));
    }

    private static RefusedMessage unregistered() {
        return new RefusedMessage(Problem.of(403, "This client is not registered as an EPJ"));
    }
}
