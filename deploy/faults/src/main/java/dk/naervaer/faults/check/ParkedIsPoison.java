package dk.naervaer.faults.check;

import dk.naervaer.faults.harm.Poison;
import java.util.ArrayList;
import java.util.List;

/// I8: what is still put aside is what was made to be, at each of its readers, and all of that.
final class ParkedIsPoison implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (var one : evidence.parked())
            if (evidence.poison().stream()
                    .noneMatch(poison -> poison.explains(one.stream(), one.version())))
                findings.add(
                        new Finding(
                                "I8",
                                "%s's reader %s has put %s aside: %s."
                                        .formatted(
                                                one.service(),
                                                one.consumer(),
                                                one.stream(),
                                                one.reason())));
        for (var reader : evidence.readers())
            if (reader.aggregates().contains("appointment"))
                for (var poison : evidence.poison())
                    if (count(evidence, reader, poison) != 1)
                        findings.add(
                                new Finding(
                                        "I8",
                                        "%s has put the poison %s aside %d times."
                                                .formatted(
                                                        reader.name(),
                                                        poison.stream(),
                                                        count(evidence, reader, poison))));
        return findings;
    }

    private static long count(Evidence evidence, Reader reader, Poison poison) {
        return evidence.parked().stream()
                .filter(one -> one.service().equals(reader.service()))
                .filter(one -> one.consumer().equals(reader.consumer()))
                .filter(one -> poison.explains(one.stream(), one.version()))
                .count();
    }
}
