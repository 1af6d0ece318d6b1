package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.Unit;
import dk.naervaer.booking.unit.UnitCommand;
import dk.naervaer.booking.unit.UnitCommand.AgreePractice;
import dk.naervaer.booking.unit.UnitCommand.RevokePractice;
import dk.naervaer.booking.unit.UnitEvent;
import dk.naervaer.booking.unit.UnitRejection;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What a coordinator agrees about a unit of their own, and waits until it is seen.
@Singleton
class Agreements {

    private final CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> handler;
    private final ProjectionRunner projections;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    Agreements(
            CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> handler,
            ProjectionRunner projections,
            Units units,
            CurrentUser user,
            Clock clock) {
        this.handler = handler;
        this.projections = projections;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    /// Empty when it does not exist on the date, or is somebody else's.
    Optional<dk.naervaer.web.unit.Unit> own(
            UnitHierarchy hierarchy, String unitOrCode, LocalDate date) {
        return hierarchy
                .find(unitOrCode, date)
                .filter(unit -> hierarchy.scopeCovers(user.units(), unit.id(), date));
    }

    /// Empty when it is agreed; otherwise why not. Fails with [VersionConflict] when somebody has
    /// agreed anything since.
    ///
    /// @param expected the version that the coordinator has seen
    Uni<Optional<UnitRejection>> agree(String unit, DatedPractice wished, OptionalLong expected) {
        return decide(
                unit, new AgreePractice(unit, wished.from(), wished.practice(), today()), expected);
    }

    /// All that is agreed about a unit, and at which version.
    Uni<Loaded<Unit.State>> agreed(String unit) {
        return handler.load(unit);
    }

    /// Empty when it is revoked; otherwise why not.
    Uni<Optional<UnitRejection>> revoke(String unit, LocalDate from) {
        return decide(unit, new RevokePractice(unit, from, today()), OptionalLong.empty());
    }

    private Uni<Optional<UnitRejection>> decide(
            String unit, UnitCommand command, OptionalLong expected) {
        var metadata = Metadata.of(user.actor(), "booking-service");
        return (expected.isPresent()
                        ? handler.handle(unit, command, metadata, expected.getAsLong())
                        : handler.handle(unit, command, metadata))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<UnitRejection>(var version) ->
                                    projections
                                            .reached(new StreamId("unit", unit), version)
                                            .invoke(units::lookAgain)
                                            .replaceWith(Optional.empty());
                            case Outcome.Unchanged<UnitRejection> _ ->
                                    Uni.createFrom().item(Optional.empty());
                            case Outcome.Rejected<UnitRejection>(var reason) ->
                                    Uni.createFrom().item(Optional.of(reason));
                        });
    }
}
