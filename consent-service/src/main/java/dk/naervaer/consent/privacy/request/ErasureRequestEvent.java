package dk.naervaer.consent.privacy.request;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.List;

/// What has been said about one request for erasure.
public sealed interface ErasureRequestEvent {

    /// @param by at whose hand it came in; who it was stands in the envelope
    record ErasureRequestMade(PersonId person, List<KeyClass> classes, By by, Instant at)
            implements ErasureRequestEvent {

        /// The person on our page, or the privacy officer at the person's word.
        public enum By {
            PERSON,
            OFFICER
        }
    }

    record ErasureClassAnswered(KeyClass keyClass, Answer answer) implements ErasureRequestEvent {}

    /// The services have been told to erase these classes.
    ///
    /// @param people every pseudonym of the person
    record ErasureCarriedOut(List<KeyClass> classes, List<PersonId> people)
            implements ErasureRequestEvent {}

    /// @param parts what each service has answered; empty when nothing was to be erased
    record ErasureCompleted(List<Part> parts) implements ErasureRequestEvent {

        /// One service's word that it is done.
        public record Part(String service, Instant at) {}
    }
}
