package dk.naervaer.booking.wiring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.unit.Unit;
import dk.naervaer.booking.unit.UnitCommand;
import dk.naervaer.booking.unit.UnitCommand.AdoptPractices;
import dk.naervaer.booking.unit.UnitEvent;
import dk.naervaer.booking.unit.UnitRejection;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Gives units the practice an installation begins with, once they are registered; what their
/// coordinators agree afterwards stands.
@Singleton
class PracticeRegister {

    private static final Logger LOG = Logger.getLogger(PracticeRegister.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AFTER_THE_UNITS = 5001;

    private final Optional<Path> register;
    private final CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> units;
    private final ProjectionRunner projections;
    private final ObjectMapper json;

    PracticeRegister(
            @ConfigProperty(name = "naervaer.practice-register") Optional<Path> register,
            CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> units,
            ProjectionRunner projections,
            ObjectMapper json) {
        this.register = register;
        this.units = units;
        this.projections = projections;
        this.json = json;
    }

    void read(@Observes @Priority(AFTER_THE_UNITS) StartupEvent event) throws IOException {
        if (register.isEmpty()) return;
        var first =
                json.readValue(
                        Files.readString(register.get()),
                        new TypeReference<List<AdoptPractices>>() {});
        Multi.createFrom()
                .iterable(first)
                .onItem()
                .transformToUniAndConcatenate(this::adopt)
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(PATIENCE);
        LOG.infof("The register holds the practices of %d units", first.size());
    }

    private Uni<Void> adopt(AdoptPractices first) {
        return units.handle(first.unit(), first, Metadata.of("register", "booking-service"))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<UnitRejection>(var version) ->
                                    projections.reached(
                                            new StreamId("unit", first.unit()), version);
                            case Outcome.Unchanged<UnitRejection> _ -> Uni.createFrom().voidItem();
                            case Outcome.Rejected<UnitRejection>(var reason) ->
                                    throw new IllegalStateException(
                                            "Practice of " + first.unit() + ": " + reason);
                        });
    }
}
