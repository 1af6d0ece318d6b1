package dk.naervaer.faults.load;

import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.Entry.What;
import dk.naervaer.faults.load.History.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Tells booking about appointments, as several record systems at once would, and keeps the
/// history.
///
/// An appointment belongs to one worker, so its messages follow each other.
public final class Load {

    private static final int WORKERS = 16;
    private static final long LATEST = 1_500_000_000L;
    private static final String OUTCOME =
            "{\"outcome\":\"HELD\",\"actualContactForm\":\"PHYSICAL\"}";

    private final Supplier<List<String>> doors;
    private final Caller epj;
    private final Caller staff;
    private final Fhir fhir;
    private final History history;
    private final Seed seed;
    private final Map<String, Told> lastTold = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /// @param doors where booking's interfaces are, as the record system sees them; never none
    public Load(
            Supplier<List<String>> doors,
            Caller epj,
            Caller staff,
            Fhir fhir,
            History history,
            Seed seed) {
        this.doors = doors;
        this.epj = epj;
        this.staff = staff;
        this.fhir = fhir;
        this.history = history;
        this.seed = seed;
    }

    /// Returns when it is told to stop and every answer is there or given up.
    public void run(int appointments, int perSecond, BooleanSupplier goOn) {
        var workers =
                IntStream.range(0, WORKERS)
                        .mapToObj(number ->
                                Thread.startVirtualThread(
                                        () -> work(number, appointments, perSecond, goOn)))
                        .toList();
        join(workers);
    }

    private void work(int number, int appointments, int perSecond, BooleanSupplier goOn) {
        var random = seed.stream("worker-" + number);
        var own =
                IntStream.range(0, appointments)
                        .filter(index -> index % WORKERS == number)
                        .mapToObj(index -> "F%d-%04d".formatted(seed.number(), index))
                        .toList();
        var script = new Script(seed.stream("script-" + number), own);
        while (goOn.getAsBoolean()) {
            var step = script.next();
            var begun = System.nanoTime();
            take(step, random);
            var turn = Duration.ofSeconds(1).toNanos() * WORKERS / perSecond;
            waitFor(turn * step.messages().size(), random, System.nanoTime() - begun);
        }
    }

    private void take(Step step, SplittableRandom random) {
        switch (step.way()) {
            case IN_TURN -> step.messages().forEach(message -> send(message, first()));
            case AT_ONCE -> race(step.messages(), random);
            case BUNDLE -> bundle(step.messages());
        }
    }

    private String first() {
        return doors.get().getFirst();
    }

    /// Half of the time exactly at once, else the later one comes while the other may be on its
    /// way.
    private void race(List<Message> messages, SplittableRandom random) {
        var open = doors.get();
        var racing = new ArrayList<Thread>();
        var late = random.nextBoolean() ? 0 : random.nextLong(LATEST);
        for (var message : messages) {
            var door = open.get(racing.size() % open.size());
            var wait = late * racing.size();
            racing.add(
                    Thread.startVirtualThread(() -> {
                        LockSupport.parkNanos(wait);
                        send(message, door);
                    }));
        }
        join(racing);
    }

    private void bundle(List<Message> messages) {
        var operations =
                messages.stream()
                        .map(one -> history.invoke(What.TELL, one.subject(), told(one)))
                        .toList();
        messages.forEach(one -> lastTold.put(one.subject(), told(one)));
        var answers = epj.bundle(first() + "/fhir/r4", fhir.bundle(messages), messages.size());
        for (var index = 0; index < messages.size(); index++) {
            var one = messages.get(index);
            var answer = answers.get(index);
            history.answered(operations.get(index), What.TELL, one.subject(), told(one), answer);
        }
    }

    private static Told told(Message message) {
        return Objects.requireNonNull(message.told());
    }

    private static void waitFor(long turn, SplittableRandom random, long spent) {
        var wait = turn / 2 + random.nextLong(turn) - spent;
        if (wait > 0) LockSupport.parkNanos(wait);
    }

    private void send(Message message, String door) {
        if (message.told() != null) tell(message.subject(), message.told(), door);
        else conclude(message.subject());
    }

    private Answer tell(String subject, Told told, String door) {
        lastTold.put(subject, told);
        var operation = history.invoke(What.TELL, subject, told);
        var address = door + "/fhir/r4/Appointment?" + Fhir.query(subject);
        var answer = epj.put(address, fhir.appointment(subject, told));
        history.answered(operation, What.TELL, subject, told, answer);
        if (answer.type() == End.OK) ids.put(subject, answer.id());
        return answer;
    }

    private void conclude(String subject) {
        var id = ids.get(subject);
        if (id == null) return;
        var operation = history.invoke(What.CONCLUDE, subject, null);
        var answer = staff.post(first() + "/api/appointments/" + id + "/outcome", OUTCOME);
        history.answered(
                operation,
                What.CONCLUDE,
                subject,
                null,
                new Answer(answer.status(), answer.version(), id));
    }

    /// Tells once more, as a record system would, whatever it does not know the outcome of; names
    /// the appointments that booking will not take within that time.
    public List<String> settle(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var unknown = Unknown.subjects(history.entries());
        var refused = ConcurrentHashMap.<String>newKeySet();
        var queues =
                IntStream.range(0, WORKERS)
                        .mapToObj(number ->
                                IntStream.range(0, unknown.size())
                                        .filter(index -> index % WORKERS == number)
                                        .mapToObj(unknown::get)
                                        .toList())
                        .toList();
        join(
                queues.stream()
                        .map(queue ->
                                Thread.startVirtualThread(() ->
                                        queue.stream()
                                                .filter(subject -> !settled(subject, deadline))
                                                .forEach(refused::add)))
                        .toList());
        return List.copyOf(refused);
    }

    private boolean settled(String subject, long deadline) {
        do {
            var told = lastTold.getOrDefault(subject, Told.NOTHING);
            if (tell(subject, told, first()).type() == End.OK) return true;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        } while (System.nanoTime() < deadline);
        return false;
    }

    private static void join(List<Thread> threads) {
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
