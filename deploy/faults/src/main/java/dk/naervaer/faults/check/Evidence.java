package dk.naervaer.faults.check;

import dk.naervaer.faults.harm.Poison;
import dk.naervaer.faults.load.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that a run has left, read once it was quiet.
///
/// @param facts the event table of each service that has one
/// @param deliveries what lies on each topic, in the order of its partitions
/// @param figures how many consultations reporting counts, by month
public record Evidence(
        Set<String> services,
        List<Entry> history,
        Map<String, List<Fact>> facts,
        List<Heard> heard,
        List<Parked> parked,
        List<Kept> kept,
        Map<String, List<Delivery>> deliveries,
        Map<String, Long> figures,
        List<Poison> poison) {

    List<Fact> factsOf(String service) {
        return facts.getOrDefault(service, List.of());
    }

    /// The readers that ran, of services that ran.
    List<Reader> readers() {
        return Reader.ALL.stream()
                .filter(reader -> services.contains(reader.service()))
                .filter(reader -> services.contains(reader.producer()))
                .toList();
    }
}
