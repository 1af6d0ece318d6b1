package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.local.infra.Service;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/// Sends one import as large as months of a region, packed, and weighs the service meanwhile.
final class ImportBench {

    // Three months of a region are about a million lines, and are to be in within minutes.
    private static final Promise LINES = new Promise(1_000, 2_000, "/s");
    private static final Promise MEMORY = new Promise(300, 250, "MB");
    private static final int BLOCK = 64 * 1024;

    /// What went out, and how long it took until the last line was answered.
    private record Sent(long lines, long bytes, long packed, double seconds) {}

    /// Each block of packed bytes becomes a chunk of the request.
    private static final class Chunks extends OutputStream {

        private final Door door;
        private long written;

        Chunks(Door door) {
            this.door = door;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) return;
            door.chunk(Arrays.copyOfRange(bytes, from, from + length));
            written += length;
        }
    }

    private final Options options;
    private final Serving booking;
    private final Senders senders;
    private final Letters letters;
    private final Ground ground;

    private ImportBench(Ground ground, Options options, IdentityProvider identity)
            throws IOException, InterruptedException {
        this.ground = ground;
        this.options = options;
        this.booking = Serving.small(ground, Place.BOOKING);
        this.senders = new Senders(booking.port(), identity.token());
        this.letters = new Letters(ground.settings().demo());
    }

    /// Returns whether it could be measured.
    static boolean measure(Ground ground, Options options)
            throws IOException, InterruptedException, SQLException {
        if (!Service.all(ground.settings()).getFirst().isBuilt())
            throw new IllegalStateException("booking-service is not built");
        try (var identity = new IdentityProvider(ground.settings().ports())) {
            return new ImportBench(ground, options, identity).measure();
        }
    }

    private boolean measure() throws IOException, InterruptedException {
        long bytes = options.importMegabytes() * 1_000_000L;
        System.out.printf("One import of %d MB, packed on its way%n", options.importMegabytes());
        try (var weighing = new Weighing(booking)) {
            var sent = send(bytes);

            report(sent, weighing);
        }
        return true;
    }

    private Sent send(long bytes) throws IOException, InterruptedException {
        try (var door = senders.door()) {
            var begin = System.nanoTime();
            door.begin(Letters.bulk(), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip");
            var status = new AtomicInteger();
            var failure = new FirstFailure();
            var reading = failure.start(() -> status.set(door.answer()));
            var chunks = new Chunks(door);
            long lines = 0;
            long written = 0;
            try (var packed = new GZIPOutputStream(chunks, BLOCK)) {
                for (; written < bytes && !failure.happened(); lines++) {
                    var line = letters.event();
                    packed.write(line);
                    written += line.length;
                }
            }
            door.chunk(new byte[0]);
            door.flush();
            reading.join();
            failure.refuse();
            Senders.accept(status.get());
            if (!door.tail().contains("\"changed\":" + lines + ","))
                throw new IllegalStateException("Not every line of the import was taken");
            return new Sent(lines, written, chunks.written, (System.nanoTime() - begin) / 1e9);
        }
    }

    private void report(Sent sent, Weighing weighing) throws IOException {
        var memory =
                Figure.alone(
                                2,
                                "resident memory of booking-service, at most",
                                (double) booking.peakMegabytes(),
                                MEMORY)
                        .noting(
                                "heap in use at most %d MB, looked at %d times"
                                        .formatted(weighing.heap(), weighing.times()));
        var lines =
                Figure.alone(
                                1,
                                "lines of one import (CloudEvents, gzip)",
                                sent.lines() / sent.seconds(),
                                LINES)
                        .noting(
                                "%d lines, %d MB, packed %d MB, in %.0f s"
                                        .formatted(
                                                sent.lines(),
                                                sent.bytes() / 1_000_000,
                                                sent.packed() / 1_000_000,
                                                sent.seconds()));
        var report = new Report(List.of(lines, memory), Report.circumstances(options, "not asked"));
        var file = ground.settings().checkout().resolve("deploy/bench/target/import.json");
        System.out.println("\n" + report.table());
        report.write(file, new ObjectMapper());
        System.out.println("The same as JSON: " + file);
    }
}
