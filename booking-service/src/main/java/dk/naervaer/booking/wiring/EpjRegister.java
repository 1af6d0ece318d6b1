package dk.naervaer.booking.wiring;

import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Registers the EPJs an installation begins with, before the first request is served; what its
/// engineers say afterwards stands.
@Singleton
class EpjRegister {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AFTER_THE_PROJECTIONS = 5000;

    private final Map<String, BookingSettings.FirstEpj> first;
    private final CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;
    private final ProjectionRunner projections;

    EpjRegister(
            BookingSettings settings,
            CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs,
            ProjectionRunner projections) {
        this.first = settings.epjs();
        this.epjs = epjs;
        this.projections = projections;
    }

    void read(@Observes @Priority(AFTER_THE_PROJECTIONS) StartupEvent event) {
        Multi.createFrom()
                .iterable(first.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> register(one.getKey(), one.getValue()))
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(PATIENCE);
    }

    private Uni<Void> register(String client, BookingSettings.FirstEpj settings) {
        return epjs.load(client)
                .flatMap(known ->
                        known.version() > 0
                                ? Uni.createFrom().voidItem()
                                : epjs.handle(
                                                client,
                                                new Describe(system(client, settings)),
                                                Metadata.of("register", "booking-service"))
                                        .chain(() ->
                                                projections.reached(
                                                        new StreamId("epj", client), 1)));
    }

    private static EpjSystem system(String client, BookingSettings.FirstEpj settings) {
        return new EpjSystem(
                client,
                client,
                settings.namespace(),
                settings.numbering(),
                Set.of(EpjSystem.EVERYTHING),
                DanishTime.ZONE,
                StandardCharsets.UTF_8,
                settings.senders().stream().flatMap(EpjRegister::sender).toList(),
                null,
                List.of(),
                null);
    }

    private static Stream<Sender> sender(String text) {
        int slash = text.indexOf('/');
        return Stream.of(new Sender(text.substring(0, slash), text.substring(slash + 1)));
    }
}
