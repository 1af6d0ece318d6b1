package dk.naervaer.consent.wiring;

import dk.naervaer.consent.patient.Patients;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.personaldata.Persons;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes who acts for whom what the installation's register says, before the first request is
/// served.
@Singleton
class RepresentationRegister {

    private static final Logger LOG = Logger.getLogger(RepresentationRegister.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AFTER_THE_PROJECTIONS = 5000;
    private static final String COLUMNS = "patient,representative,capacity,validFrom,validTo";
    private static final int CELLS = 5;

    private final Optional<Path> register;
    private final Pool pool;
    private final Persons persons;

    RepresentationRegister(
            @ConfigProperty(name = "naervaer.representation-register") Optional<Path> register,
            Pool pool,
            Persons persons) {
        this.register = register;
        this.pool = pool;
        this.persons = persons;
    }

    void read(@Observes @Priority(AFTER_THE_PROJECTIONS) StartupEvent event) throws IOException {
        if (register.isEmpty()) return;
        var rows = rows(Files.readString(register.get()));
        replace(rows).await().atMost(PATIENCE);
        LOG.infof("The register of representation holds %d lines", rows.size());
    }

    private Uni<Void> replace(List<Tuple> rows) {
        return pool.withTransaction(tx ->
                tx.query("delete from representation")
                        .execute()
                        .chain(() ->
                                rows.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : tx.preparedQuery(
                                                        "insert into representation values"
                                                                + " ($1, $2, $3, $4, $5)")
                                                .executeBatch(rows)
                                                .replaceWithVoid()));
    }

    /// Numbers are made lookups here and go no further; a line that cannot be read is named by its
    /// place alone.
    private List<Tuple> rows(String text) {
        var lines = text.replace("\uFEFF", "").lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(COLUMNS))
            throw new IllegalArgumentException("The register begins with: " + COLUMNS);
        return IntStream.range(1, lines.size()).mapToObj(n -> row(lines.get(n), n + 1)).toList();
    }

    private Tuple row(String line, int place) {
        try {
            var cells = line.split(",", -1);
            if (cells.length != CELLS) throw new IllegalArgumentException("columns");
            return Tuple.tuple()
                    .addString(persons.lookupOf(Patients.CPR, cells[0]))
                    .addString(persons.lookupOf(Patients.CPR, cells[1]))
                    .addString(Capacity.valueOf(cells[2]).name())
                    .addLocalDate(LocalDate.parse(cells[3]))
                    .addLocalDate(cells[4].isEmpty() ? null : LocalDate.parse(cells[4]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "Line " + place + " of the register of representation cannot be read");
        }
    }
}
