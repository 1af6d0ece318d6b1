package dk.naervaer.booking.intake.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dk.naervaer.booking.intake.InTurn;
import dk.naervaer.booking.intake.Received;
import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// One import under way: reads a line when there is room for it, and answers in the lines' order.
///
/// Some lines are under way at a time, so that what they tell is written together; no more, so that
/// a sender is never faster than the database.
final class Import {

    private static final Logger LOG = Logger.getLogger(Import.class);
    private static final int ROOM = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long TOLD_EVERY = Duration.ofSeconds(1).toNanos();
    private static final Problem TOO_LONG = Problem.of(413, "A line is at most 1 MB");

    private record Waiting(long line, CompletableFuture<Received> received) {}

    /// The last line.
    record Summary(UUID id, boolean complete, Counts counts) {}

    private final UUID id;
    private final RegisteredEpj epj;
    private final Languages languages;
    private final Reception reception;
    private final Imports imports;
    private final ObjectWriter json;
    private final InTurn turns;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final long began = System.nanoTime();
    private Counts counts = Counts.NONE;
    private long told = began;
    private boolean brokenOff;

    Import(
            UUID id,
            RegisteredEpj epj,
            Languages languages,
            Reception reception,
            Imports imports,
            ObjectMapper json) {
        this.id = id;
        this.epj = epj;
        this.languages = languages;
        this.reception = reception;
        this.imports = imports;
        this.json = json.writer();
        this.turns = new InTurn(epj);
    }

    /// Blocks; the lines that were read have all been stored or refused when it returns or fails. A
    /// body that breaks off is answered as far as it came.
    void run(Lines lines, OutputStream answer) throws IOException {
        boolean complete = false;
        try {
            for (var line = next(lines); line.isPresent(); line = next(lines)) {
                while (waiting.size() == ROOM || isNextAnswered()) answerNext(answer);
                waiting.add(
                        new Waiting(
                                line.get().number(),
                                receive(line.get()).subscribeAsCompletionStage()));
            }
            while (!waiting.isEmpty()) answerNext(answer);
            complete = !brokenOff;
        } finally {
            for (var left : waiting) counts = counts.with(await(left));
            tell(imports.end(id, counts, millis(), complete));
        }
        write(answer, new Summary(id, complete, counts));
    }

    private boolean isNextAnswered() {
        var next = waiting.peek();
        return next != null && next.received().isDone();
    }

    private Optional<Lines.Line> next(Lines lines) {
        try {
            return lines.next();
        } catch (IOException e) {
            LOG.infof("An import breaks off: %s", Cause.of(e));
            brokenOff = true;
            return Optional.empty();
        }
    }

    private Uni<Received> receive(Lines.Line line) {
        if (line.tooLong()) return Uni.createFrom().item(new Received.Refused(TOO_LONG, false));
        var text = line.text().getBytes();
        Languages.Recognised recognised;
        try {
            recognised = languages.recognise(epj, text);
        } catch (RefusedMessage refused) {
            return reception.refuse(epj, languages.any(), refused, text);
        }
        var dialect = recognised.dialect();
        var message = recognised.message().getBytes();
        Understood understood;
        try {
            understood = dialect.understand(epj, message);
        } catch (RuntimeException refused) {
            return reception.refuse(epj, dialect, refused, message);
        }
        return turns.after(understood, () -> reception.receive(epj, dialect, understood, message));
    }

    private void answerNext(OutputStream answer) throws IOException {
        var next = waiting.element();
        var received = await(next);
        waiting.remove();
        counts = counts.with(received);
        write(answer, LineAnswer.of(next.line(), received));
        if (System.nanoTime() - told > TOLD_EVERY) {
            tell(imports.progress(id, counts, millis()));
            told = System.nanoTime();
        }
    }

    private static Received await(Waiting one) {
        return Uni.createFrom().completionStage(one.received()).await().atMost(PATIENCE);
    }

    private void write(OutputStream answer, Object line) throws IOException {
        answer.write(json.writeValueAsBytes(line));
        answer.write('\n');
    }

    private static void tell(Uni<Void> progress) {
        progress.await().atMost(PATIENCE);
    }

    private long millis() {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
