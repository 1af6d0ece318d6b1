package dk.naervaer.booking.wiring;

import dk.naervaer.booking.unit.Unit;
import dk.naervaer.booking.unit.UnitCommand;
import dk.naervaer.booking.unit.UnitCommand.Register;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes the units what the installation's register says, before the first request is served.
@Singleton
class UnitRegister {

    private static final Logger LOG = Logger.getLogger(UnitRegister.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AFTER_THE_PROJECTIONS = 5000;

    private final Optional<Path> register;
    private final CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> units;
    private final ProjectionRunner projections;

    UnitRegister(
            @ConfigProperty(name = "naervaer.unit-register") Optional<Path> register,
            CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> units,
            ProjectionRunner projections) {
        this.register = register;
        this.units = units;
        this.projections = projections;
    }

    void read(@Observes @Priority(AFTER_THE_PROJECTIONS) StartupEvent event) throws IOException {
        if (register.isEmpty()) return;
        var wished = UnitCsv.read(Files.readString(register.get()));
        Multi.createFrom()
                .iterable(wished)
                .onItem()
                .transformToUniAndConcatenate(this::register)
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(PATIENCE);
        LOG.infof("The unit register holds %d units", wished.size());
    }

    private Uni<Void> register(Register unit) {
        return units.handle(unit.id(), unit, Metadata.of("register", "booking-service"))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<UnitRejection>(var version) ->
                                    projections.reached(new StreamId("unit", unit.id()), version);
                            case Outcome.Unchanged<UnitRejection> _ -> Uni.createFrom().voidItem();
                            case Outcome.Rejected<UnitRejection>(var reason) ->
                                    throw new IllegalStateException(
                                            "Unit " + unit.id() + " in the register: " + reason);
                        });
    }
}
