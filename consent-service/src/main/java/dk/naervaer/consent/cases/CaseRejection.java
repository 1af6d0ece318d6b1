package dk.naervaer.consent.cases;

/// Why nothing was recorded about a case.
public sealed interface CaseRejection {

    record UnknownCase() implements CaseRejection {}

    record AlreadyOpened() implements CaseRejection {}

    record AlreadyDecided(Verdict verdict) implements CaseRejection {}

    record NothingLeft(Closing why) implements CaseRejection {}
}
