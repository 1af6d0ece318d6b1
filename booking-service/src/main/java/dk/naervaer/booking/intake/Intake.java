package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.Preparation.Prepared;
import dk.naervaer.booking.intake.Understood.Death;
import dk.naervaer.booking.intake.Understood.Life;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.Understood.Together;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.personaldata.Deaths;
import dk.naervaer.personaldata.Mistake;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Takes what an EPJ tells of an appointment, in whichever language it was told.
@Singleton
public class Intake {

    private static final int TRIES = 3;

    /// What came of a message.
    ///
    /// @param created whether this very message made the appointment known
    /// @param changed whether it said anything new
    public record Taken(UUID id, long version, boolean created, boolean changed) {

        Taken changedToo(boolean more) {
            return new Taken(id, version, created, changed || more);
        }
    }

    /// What became of any message.
    public record Heeded(Fate fate, Optional<UUID> appointment) {

        /// Of no single appointment.
        private static Heeded of(boolean news) {
            return new Heeded(news ? Fate.CHANGED : Fate.UNCHANGED, Optional.empty());
        }

        private boolean isNews() {
            return fate == Fate.CHANGED;
        }
    }

    /// Which of several was refused; it takes the others' transaction with it.
    private static final class Refusal extends RuntimeException {

        @Serial private static final long serialVersionUID = 1;

        private final int n;
        private final UUID id;
        private final transient AppointmentRejection reason;

        Refusal(int n, UUID id, AppointmentRejection reason) {
            this.n = n;
            this.id = id;
            this.reason = reason;
        }
    }

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Preparation preparation;
    private final Meetings meetings;
    private final Aliases aliases;
    private final Deaths deaths;
    private final Pool pool;

    Intake(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Preparation preparation,
            Meetings meetings,
            Aliases aliases,
            Deaths deaths,
            Pool pool) {
        this.appointments = appointments;
        this.preparation = preparation;
        this.meetings = meetings;
        this.aliases = aliases;
        this.deaths = deaths;
        this.pool = pool;
    }

    /// Takes whatever a message says; fails as [#take] does.
    public Uni<Heeded> heed(RegisteredEpj epj, Understood understood) {
        return switch (understood) {
            case Telling telling ->
                    take(epj, telling, OptionalLong.empty())
                            .map(taken ->
                                    new Heeded(
                                            taken.changed() ? Fate.CHANGED : Fate.UNCHANGED,
                                            Optional.of(taken.id())));
            case Together together -> heedAll(epj, together);
            case Death(var patient, var said) ->
                    deaths.tell(patient.system(), patient.value(), epj.actor(), said)
                            .map(Heeded::of);
            case Life(var patient, var said) ->
                    deaths.withdraw(
                                    patient.system(),
                                    patient.value(),
                                    epj.actor(),
                                    Mistake.SENDER_SAYS_SO,
                                    said)
                            .map(Heeded::of);
            case Understood.Irrelevant _ ->
                    Uni.createFrom().item(new Heeded(Fate.IRRELEVANT, Optional.empty()));
        };
    }

    private Uni<Heeded> heedAll(RegisteredEpj epj, Together together) {
        return takeAll(epj, together.tellings(), together.places()::get)
                .flatMap(all ->
                        Multi.createFrom()
                                .iterable(together.persons())
                                .onItem()
                                .transformToUniAndConcatenate(one -> heed(epj, one))
                                .collect()
                                .asList()
                                .map(persons ->
                                        Heeded.of(
                                                all.stream().anyMatch(Taken::changed)
                                                        || persons.stream()
                                                                .anyMatch(Heeded::isNews))));
    }

    /// Fails with [RefusedMessage] when the appointment or the registration of the EPJ does not
    /// allow it.
    ///
    /// @param expected the version the sender insists on
    public Uni<Taken> take(RegisteredEpj epj, Telling telling, OptionalLong expected) {
        return preparation.prepare(epj, telling).flatMap(asked -> tell(epj, asked, expected));
    }

    /// Which appointment goes by a name; whether there is one is another question.
    public Uni<UUID> idOf(RegisteredEpj epj, Identifier name) {
        return aliases.resolve(epj, List.of(name)).map(Aliases.Led::id);
    }

    /// Takes all of them in one transaction, or none: fails with [RefusedMessage], which names the
    /// one that is refused.
    ///
    /// @param place what the n-th is called in the sender's message
    public Uni<List<Taken>> takeAll(
            RegisteredEpj epj, List<Telling> tellings, IntFunction<String> place) {
        return preparation
                .prepareAll(epj, tellings, place)
                .flatMap(all -> pool.withTransaction(tx -> takeIn(tx, epj, all, place)))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(TRIES)
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> refuse(epj, failure, place));
    }

    /// Always in the order of the appointments, so that no two transactions wait for each other.
    private Uni<List<Taken>> takeIn(
            SqlConnection tx, RegisteredEpj epj, List<Prepared> all, IntFunction<String> place) {
        var taken = new Taken[all.size()];
        return Multi.createFrom()
                .items(
                        IntStream.range(0, all.size())
                                .boxed()
                                .sorted(Comparator.comparing(n -> all.get(n).id())))
                .onItem()
                .transformToUniAndConcatenate(n ->
                        takeIn(tx, epj, all.get(n), n)
                                .onFailure(RefusedMessage.class)
                                .transform(e -> e.at(place.apply(n)))
                                .invoke(one -> taken[n] = one))
                .onItem()
                .ignoreAsUni()
                .map(_ -> List.of(taken));
    }

    private Uni<Taken> takeIn(SqlConnection tx, RegisteredEpj epj, Prepared asked, int n) {
        return appointments
                .handleIn(tx, asked.id().toString(), asked.command(), metadata(epj))
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<AppointmentRejection>(var version) ->
                                    taken(asked, version, true);
                            case Outcome.Unchanged<AppointmentRejection>(var version) ->
                                    taken(asked, version, false);
                            case Outcome.Rejected<AppointmentRejection>(var reason) ->
                                    throw new Refusal(n, asked.id(), reason);
                        })
                .call(() -> aliases.keep(tx, asked.names()))
                .flatMap(taken ->
                        asked.meeting()
                                .map(told ->
                                        meetings.tellIn(tx, asked.id(), told, metadata(epj))
                                                .map(taken::changedToo))
                                .orElseGet(() -> Uni.createFrom().item(taken)));
    }

    private Uni<List<Taken>> refuse(RegisteredEpj epj, Refusal refusal, IntFunction<String> place) {
        return refuse(epj, refusal.id, refusal.reason)
                .onFailure(RefusedMessage.class)
                .transform(refused -> refused.at(place.apply(refusal.n)))
                .map(List::of);
    }

    private Uni<Taken> tell(RegisteredEpj epj, Prepared asked, OptionalLong expected) {
        return handle(epj, asked, expected)
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<AppointmentRejection>(var version) ->
                                    Uni.createFrom().item(taken(asked, version, true));
                            case Outcome.Unchanged<AppointmentRejection>(var version) ->
                                    Uni.createFrom().item(taken(asked, version, false));
                            case Outcome.Rejected<AppointmentRejection>(var reason) ->
                                    refuse(epj, asked.id(), reason);
                        })
                .call(() -> aliases.keep(pool, asked.names()))
                .flatMap(taken ->
                        asked.meeting()
                                .map(told ->
                                        meetings.tell(
                                                        asked.id(),
                                                        told,
                                                        metadata(epj),
                                                        asked.telling().key())
                                                .map(taken::changedToo))
                                .orElseGet(() -> Uni.createFrom().item(taken)));
    }

    private static Taken taken(Prepared asked, long version, boolean changed) {
        return new Taken(asked.id(), version, asked.isNew() && changed, changed);
    }

    private static Metadata metadata(RegisteredEpj epj) {
        return Metadata.of(epj.actor(), "booking-service");
    }

    private Uni<Outcome<AppointmentRejection>> handle(
            RegisteredEpj epj, Prepared asked, OptionalLong expected) {
        var id = asked.id().toString();
        var key = asked.telling().key();
        if (expected.isPresent())
            return appointments
                    .handle(id, asked.command(), metadata(epj), expected.getAsLong())
                    .onFailure(VersionConflict.class)
                    .transform(_ ->
                            new RefusedMessage(
                                    Problem.of(412, "The appointment is not at that version")));
        return key == null
                ? appointments.handle(id, asked.command(), metadata(epj))
                : appointments.handle(id, asked.command(), metadata(epj), key);
    }

    /// While it is in doubt whose appointment it is, nobody gets in to it.
    private Uni<Taken> refuse(RegisteredEpj epj, UUID id, AppointmentRejection reason) {
        var refused = new RefusedMessage(IntakeRefusals.problem(reason));
        if (!(reason instanceof AppointmentRejection.DifferentPatient))
            return Uni.createFrom().failure(refused);
        return appointments
                .handle(id.toString(), new Doubt(), metadata(epj))
                .flatMap(_ -> Uni.createFrom().failure(refused));
    }
}
