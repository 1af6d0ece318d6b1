package dk.naervaer.consent.privacy.request;

import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person, the privacy officer or the services' answers say about one request.
public sealed interface ErasureRequestCommand {

    record MakeRequest(PersonId person, Set<KeyClass> classes, ErasureRequestMade.By by, Instant at)
            implements ErasureRequestCommand {}

    /// @param held whether a legal hold stands on the person today
    record AnswerClasses(Map<KeyClass, Answer> answers, boolean held, LocalDate today)
            implements ErasureRequestCommand {}

    /// @param people every pseudonym of the person
    /// @param held whether a legal hold stands on the person by now
    record CarryOut(List<PersonId> people, boolean held) implements ErasureRequestCommand {}

    record Complete(List<ErasureCompleted.Part> parts) implements ErasureRequestCommand {}
}
