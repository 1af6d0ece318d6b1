package dk.naervaer.reporting.wiring;

import com.mongodb.client.model.Indexes;
import dk.naervaer.reporting.heard.Reports;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Asks for the indexes the queries need; without them all answers are right, only later.
@Singleton
class DatabaseIndexes {

    private static final Logger LOG = Logger.getLogger(DatabaseIndexes.class);

    private final Reports reports;

    DatabaseIndexes(Reports reports) {
        this.reports = reports;
    }

    void ask(@Observes StartupEvent event) {
        Uni.combine()
                .all()
                .unis(
                        reports.consultations().createIndex(Indexes.ascending("invitations.id")),
                        reports.consultations().createIndex(Indexes.ascending("appointment.date")),
                        reports.waiting().createIndex(Indexes.ascending("stream", "version")))
                .discardItems()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely()
                .subscribe()
                .with(_ -> LOG.debug("Indexes stand"));
    }
}
