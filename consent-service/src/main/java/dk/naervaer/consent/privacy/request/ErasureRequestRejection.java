package dk.naervaer.consent.privacy.request;

import dk.naervaer.personaldata.KeyClass;
import java.time.LocalDate;
import java.util.List;

/// Why nothing was recorded about a request for erasure.
public sealed interface ErasureRequestRejection {

    record UnknownRequest() implements ErasureRequestRejection {}

    record AlreadyMade() implements ErasureRequestRejection {}

    record NothingAskedFor() implements ErasureRequestRejection {}

    record NotAskedFor(KeyClass keyClass) implements ErasureRequestRejection {}

    record AlreadyAnswered(KeyClass keyClass) implements ErasureRequestRejection {}

    record KeptUntilIsPast(KeyClass keyClass, LocalDate until) implements ErasureRequestRejection {}

    /// A legal hold stands on the person: nothing may go.
    record HeldByLaw() implements ErasureRequestRejection {}

    record NotAnswered(List<KeyClass> classes) implements ErasureRequestRejection {}

    record NotCarriedOut() implements ErasureRequestRejection {}
}
