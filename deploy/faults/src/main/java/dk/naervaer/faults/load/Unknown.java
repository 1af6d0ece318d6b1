package dk.naervaer.faults.load;

import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.Entry.What;
import java.util.List;

/// Finds the appointments about which the record system is in doubt.
final class Unknown {

    private Unknown() {}

    /// Any message without an answer may still have been written after later ones.
    static List<String> subjects(List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.what() == What.TELL && entry.type() == End.INFO)
                .map(Entry::subject)
                .distinct()
                .toList();
    }
}
