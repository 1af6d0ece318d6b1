package dk.naervaer.faults.check;

import dk.naervaer.faults.load.Entry;
import dk.naervaer.faults.load.Entry.End;
import java.util.List;
import java.util.stream.Collectors;

/// I1 for people: a relative, a consent, a withdrawal and a conclusion that were accepted are
/// there.
final class ConsentsKept implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        var there =
                evidence.facts().values().stream()
                        .flatMap(List::stream)
                        .map(fact -> fact.type() + " " + subject(fact))
                        .collect(Collectors.toSet());
        return evidence.history().stream()
                .filter(entry -> entry.type() == End.OK)
                .filter(entry -> entry.what() != Entry.What.TELL)
                .filter(entry -> !there.contains(type(entry.what()) + " " + entry.id()))
                .map(entry ->
                        new Finding(
                                "I1",
                                "%s of %s was accepted but is not in the store."
                                        .formatted(entry.what(), entry.id())))
                .toList();
    }

    private static String subject(Fact fact) {
        var consent = fact.data().path("consentId");
        return consent.isMissingNode() ? fact.id() : consent.asText();
    }

    private static String type(Entry.What what) {
        return switch (what) {
            case NAME_RELATIVE -> "relative-named.v2";
            case CONSENT -> "relative-consent-given.v2";
            case WITHDRAW -> "relative-consent-withdrawn.v1";
            case CONCLUDE -> "appointment-concluded.v1";
            case TELL -> "";
        };
    }
}
