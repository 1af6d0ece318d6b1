package dk.naervaer.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// I3: every reader has heard every stream of its producer as far as the producer has written it.
public final class HeardToTheEnd implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (var reader : evidence.readers()) {
            var written = written(evidence, reader);
            var heard = heard(evidence, reader);
            var different =
                    written.entrySet().stream()
                            .filter(one -> !one.getValue().equals(heard.get(one.getKey())))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
            if (!different.isEmpty()) {
                var example = different.getFirst();
                findings.add(
                        new Finding(
                                "I3",
                                "%s has not heard %d of %d streams as they are, such as %s at %d of %d."
                                        .formatted(
                                                reader.name(),
                                                different.size(),
                                                written.size(),
                                                example,
                                                heard.getOrDefault(example, 0L),
                                                written.getOrDefault(example, 0L))));
            }
        }
        return findings;
    }

    private static Map<String, Long> written(Evidence evidence, Reader reader) {
        return evidence.factsOf(reader.producer()).stream()
                .filter(fact -> reader.aggregates().contains(fact.aggregate()))
                .collect(Collectors.toMap(Fact::stream, Fact::version, Math::max, HashMap::new));
    }

    private static Map<String, Long> heard(Evidence evidence, Reader reader) {
        return evidence.heard().stream()
                .filter(one -> one.service().equals(reader.service()))
                .filter(one -> one.consumer().equals(reader.consumer()))
                .collect(Collectors.toMap(Heard::stream, Heard::version, Math::max, HashMap::new));
    }
}
