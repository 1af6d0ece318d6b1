package dk.naervaer.bench;

import dk.naervaer.local.infra.Part;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.process.Child;
import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.process.Memory;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A real service, and what it uses of the machine.
final class Serving {

    /// Nanoseconds of processor time so far.
    record Used(long service, long postgres) {

        Used since(Used before) {
            return new Used(service - before.service, postgres - before.postgres);
        }
    }

    private static final Pattern PEAK = Pattern.compile("^VmHWM:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Ground ground;
    private final Place place;
    private final Child child;
    private final int port;

    private Serving(Ground ground, Place place, UnaryOperator<Part> flags)
            throws IOException, InterruptedException {
        var service =
                Service.all(ground.settings()).stream()
                        .filter(one -> one.place() == place)
                        .findFirst()
                        .orElseThrow();
        if (!service.isBuilt()) throw new Refusal(place.label() + "-service is not built.");
        this.ground = ground;
        this.place = place;
        this.port = ground.settings().ports().of(place);
        this.child = ground.start(flags.apply(service));
    }

    /// With the flags of `./dev up`: one compiler.
    static Serving small(Ground ground, Place place) throws IOException, InterruptedException {
        return new Serving(ground, place, UnaryOperator.identity());
    }

    /// With both compilers.
    static Serving asInProduction(Ground ground, Place place)
            throws IOException, InterruptedException {
        return new Serving(ground, place, InProduction::new);
    }

    private record InProduction(Part part) implements Part {

        @Override
        public Place place() {
            return part.place();
        }

        @Override
        public ChildCommand prepare() throws IOException, InterruptedException {
            return part.prepare().asInProduction();
        }

        @Override
        public boolean isReady() {
            return part.isReady();
        }
    }

    int port() {
        return port;
    }

    Used used() {
        var postgres = ground.postgres();
        return new Used(
                nanos(process()),
                Stream.concat(Stream.of(postgres), postgres.descendants())
                        .mapToLong(Serving::nanos)
                        .sum());
    }

    long megabytes() {
        return Memory.megabytes(place.label(), process());
    }

    /// The most that it has ever taken.
    long peakMegabytes() throws IOException {
        return kilobytes(Path.of("/proc", Long.toString(process().pid()), "status"), PEAK) / 1024;
    }

    /// What lies on its heap, garbage and all.
    long heapMegabytes() throws IOException, InterruptedException {
        var file = Files.createTempFile("heap", ".txt");
        try {
            jcmd(Redirect.to(file.toFile()), "GC.heap_info");
            return kilobytes(file, HEAP) / 1024;
        } finally {
            Files.delete(file);
        }
    }

    private static long kilobytes(Path file, Pattern line) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line::matcher)
                    .filter(Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private ProcessHandle process() {
        return child.named().process();
    }

    void startRecording() throws IOException, InterruptedException {
        jcmd("JFR.start", "name=bench", "settings=profile", "jdk.CPUTimeSample#enabled=true");
    }

    void stopRecording(Path file) throws IOException, InterruptedException {
        jcmd("JFR.stop", "name=bench", "filename=" + file);
    }

    private void jcmd(String... words) throws IOException, InterruptedException {
        jcmd(Redirect.DISCARD, words);
    }

    private void jcmd(Redirect answer, String... words) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var all =
                Stream.concat(Stream.of(program, Long.toString(process().pid())), Stream.of(words))
                        .toList();
        var process =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(answer).start();
        if (process.waitFor() != 0) throw new IOException(words[0] + " failed");
    }
}
