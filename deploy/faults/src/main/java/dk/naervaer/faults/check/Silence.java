package dk.naervaer.faults.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// I9: no log of any process holds a number, a name or a phone that the load has used.
public final class Silence {

    private Silence() {}

    public static List<Finding> findings(Path logs, List<String> secrets) throws IOException {
        var findings = new ArrayList<Finding>();
        try (var files = Files.list(logs)) {
            for (var file : files.sorted().toList()) {
                var lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
                for (var number = 0; number < lines.size(); number++)
                    if (holds(lines.get(number), secrets))
                        findings.add(
                                new Finding(
                                        "I9",
                                        "%s line %d holds a personal value."
                                                .formatted(file.getFileName(), number + 1)));
            }
        }
        return findings;
    }

    private static boolean holds(String line, List<String> secrets) {
        var utf8 = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return secrets.stream().anyMatch(utf8::contains);
    }
}
