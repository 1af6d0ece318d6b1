package dk.naervaer.local;

import dk.naervaer.local.infra.Reachable;
import dk.naervaer.local.process.Memory;
import dk.naervaer.local.process.PidFile;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Each process of the suite as it is now: number, port, state and memory.
record Status(SuiteSettings settings) {
    private static final String ROW = "%-12s %8s %6s  %-10s %7s";

    List<String> lines() throws IOException {
        var processes = PidFile.all(settings.data().run());
        if (processes.stream().noneMatch(file -> file.alive().isPresent())) {
            return List.of("Nothing is running on " + settings.data().root() + ".");
        }
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted("process", "pid", "port", "state", "MB"));
        var total = 0L;
        for (var file : processes) {
            var process = file.alive();
            var megabytes = process.map(each -> Memory.megabytes(file.name(), each)).orElse(0L);
            total += megabytes;
            lines.add(
                    ROW.formatted(
                            file.name(), file.pid(), port(file), state(file, process), megabytes));
        }
        lines.add(ROW.formatted("together", "", "", "", total));
        return lines;
    }

    private String port(PidFile file) {
        return Integer.toString(settings.ports().of(place(file)));
    }

    private String state(PidFile file, Optional<ProcessHandle> process) {
        return process.isEmpty() ? "ended" : ready(place(file)) ? "ready" : "starting";
    }

    /// The launcher itself serves the front page.
    private static Place place(PidFile file) {
        return Arrays.stream(Place.values())
                .filter(place -> place.label().equals(file.name()))
                .findFirst()
                .orElse(Place.FRONT_PAGE);
    }

    private boolean ready(Place place) {
        var ports = settings.ports();
        return switch (place) {
            case BOOKING, INVITATION, CONSENT, REPORTING ->
                    Reachable.answersOk("http://" + ports.address(place) + "/q/health/ready");
            case KEYCLOAK, FRONT_PAGE, GATEWAY, POSTGRES, KAFKA, KAFKA_CONTROLLER, MONGO, MLLP ->
                    Reachable.listens(ports.of(place));
        };
    }
}
