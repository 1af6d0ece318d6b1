package dk.naervaer.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.faults.check.Finding;
import dk.naervaer.faults.harm.Done;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a run did, how it healed and what does not hold after it.
///
/// @param answers how many messages were accepted, refused or left without an answer
/// @param took seconds of each phase
public record Report(
        long seed,
        Map<String, Long> answers,
        Map<String, Double> took,
        List<Done> faults,
        List<Finding> findings) {

    private static final int SHOWN = 20;

    void write(Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Answers " + answers + "; seconds " + took);
        lines.add(
                findings.isEmpty()
                        ? "Seed " + seed + ": everything holds."
                        : "Seed %d: %d findings.".formatted(seed, findings.size()));
        findings.stream().limit(SHOWN).forEach(finding -> lines.add("  " + finding));
        return lines;
    }
}
