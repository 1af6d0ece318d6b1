package dk.naervaer.faults.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.Entry.What;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that was asked during a run and what was answered, as it happened.
public final class History implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// An answer as far as a check needs it; status 0 is none at all.
    public record Answer(int status, long version, String id) {

        static final Answer NONE = new Answer(0, 0, "");

        End type() {
            if (status / 100 == 2) return End.OK;
            return status / 100 == 4 && status != 408 && status != 429 ? End.FAIL : End.INFO;
        }
    }

    private final Writer file;
    private final List<Entry> entries = new ArrayList<>();
    private final long began = System.nanoTime();
    private long operations;

    public History(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.file = Files.newBufferedWriter(file);
    }

    public synchronized long invoke(What what, String subject, @Nullable Told told) {
        var operation = ++operations;
        add(new Entry(now(), End.INVOKE, operation, what, subject, told, 0, 0, ""));
        return operation;
    }

    public synchronized void answered(
            long operation, What what, String subject, @Nullable Told told, Answer answer) {
        add(
                new Entry(
                        now(),
                        answer.type(),
                        operation,
                        what,
                        subject,
                        told,
                        answer.status(),
                        answer.version(),
                        answer.id()));
    }

    private void add(Entry entry) {
        entries.add(entry);
        try {
            file.write(JSON.writeValueAsString(entry) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Nanoseconds since the run began.
    public long now() {
        return System.nanoTime() - began;
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
