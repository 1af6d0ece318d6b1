package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.RegisteredEpjs;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import jakarta.inject.Singleton;

/// The EPJ that sent the present message.
@Singleton
class Speaker {

    private final RegisteredEpjs epjs;
    private final CurrentUser user;

    Speaker(RegisteredEpjs epjs, CurrentUser user) {
        this.epjs = epjs;
        this.user = user;
    }

    /// Refuses a client that has the role but that nobody has registered as an EPJ.
    RegisteredEpj required() {
        return epjs.speaking(user)
                .orElseThrow(() ->
                        new RefusedMessage(
                                Problem.of(403, "This client is not registered as an EPJ")));
    }
}
