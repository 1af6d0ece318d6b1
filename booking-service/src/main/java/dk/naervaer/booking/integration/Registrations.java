package dk.naervaer.booking.integration;

import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Registers an EPJ as its engineer describes it, and waits until that is seen.
@Singleton
class Registrations {

    private final CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;
    private final ProjectionRunner projections;
    private final Epjs known;
    private final CurrentUser user;

    Registrations(
            CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs,
            ProjectionRunner projections,
            Epjs known,
            CurrentUser user) {
        this.epjs = epjs;
        this.projections = projections;
        this.known = known;
        this.user = user;
    }

    /// Empty when it is registered so; otherwise why not.
    Uni<Optional<EpjRejection>> describe(EpjSystem wished) {
        var client = wished.client();
        return epjs.handle(
                        client, new Describe(wished), Metadata.of(user.actor(), "booking-service"))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<EpjRejection>(var version) ->
                                    projections
                                            .reached(new StreamId("epj", client), version)
                                            .invoke(known::lookAgain)
                                            .replaceWith(Optional.empty());
                            case Outcome.Unchanged<EpjRejection> _ ->
                                    Uni.createFrom().item(Optional.empty());
                            case Outcome.Rejected<EpjRejection>(var reason) ->
                                    Uni.createFrom().item(Optional.of(reason));
                        });
    }
}
