package dk.naervaer.faults.load;

import dk.naervaer.faults.load.Entry.End;
import dk.naervaer.faults.load.Entry.What;
import dk.naervaer.faults.load.History.Answer;
import dk.naervaer.local.DomainClock;
import dk.naervaer.local.infra.Csv;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Patients who let a relative in, change their mind, and let them in again.
public final class Patients {

    private final String consent;
    private final History history;
    private final Seed seed;

    /// @param consent where consent-service's interfaces are
    public Patients(String consent, History history, Seed seed) {
        this.consent = consent;
        this.history = history;
        this.seed = seed;
    }

    /// One patient's afternoon; the relative is one of the published test persons.
    public void run(String name, Caller patient, Csv.Row relative, BooleanSupplier goOn) {
        var random = seed.stream("patient-" + name);
        var person = "";
        var given = "";
        while (goOn.getAsBoolean()) {
            if (person.isEmpty()) {
                person = ask(patient, What.NAME_RELATIVE, name, "/api/relatives", body(relative));
            } else if (given.isEmpty()) {
                given = ask(patient, What.CONSENT, name, "/api/consents", consent(person));
            } else if (withdrawn(patient, given)) {
                given = "";
            }
            pause(random);
        }
    }

    private static String body(Csv.Row relative) {
        return """
        {"given":"%s","family":"%s","relationship":"%s","phone":"+4520123409","email":null,
         "language":"da","channel":"SMS"}
        """
                .formatted(relative.get("given"), relative.get("family"), "SONC");
    }

    private static String consent(String relative) {
        return """
        {"relativeId":"%s","degree":"ATTEND","until":"%s","scope":{"type":"ALL"}}
        """
                .formatted(relative, LocalDate.now(DomainClock.DENMARK).plusMonths(6));
    }

    /// The id of what was made, empty when nobody knows.
    private String ask(Caller patient, What what, String name, String path, String body) {
        var operation = history.invoke(what, name, null);
        var answer = patient.post(consent + path, body);
        history.answered(operation, what, name, null, answer);
        return answer.type() == End.OK ? answer.id() : "";
    }

    private boolean withdrawn(Caller patient, String given) {
        var operation = history.invoke(What.WITHDRAW, given, null);
        var answer = patient.post(consent + "/api/consents/" + given + "/withdrawal", "{}");
        history.answered(
                operation,
                What.WITHDRAW,
                given,
                null,
                new Answer(answer.status(), answer.version(), given));
        return answer.type() == End.OK;
    }

    private static void pause(SplittableRandom random) {
        LockSupport.parkNanos(random.nextLong(1_000_000_000L, 5_000_000_000L));
    }

    /// What no log may ever hold of the relatives.
    public static List<String> secrets() {
        return List.of("20123409");
    }
}
