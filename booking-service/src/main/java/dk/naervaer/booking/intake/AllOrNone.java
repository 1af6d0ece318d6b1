package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.intake.Intake.Taken;
import dk.naervaer.booking.intake.Preparation.Prepared;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Takes several tellings in one transaction, or none of them.
@Singleton
class AllOrNone {

    /// Which of several was refused; it takes the others' transaction with it.
    static final class Refusal extends RuntimeException {

        @Serial private static final long serialVersionUID = 1;

        private final int n;
        private final UUID id;
        private final transient AppointmentRejection reason;

        Refusal(int n, UUID id, AppointmentRejection reason) {
            this.n = n;
            this.id = id;
            this.reason = reason;
        }

        int n() {
            return n;
        }

        UUID id() {
            return id;
        }

        AppointmentRejection reason() {
            return reason;
        }
    }

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Meetings meetings;
    private final Aliases aliases;
    private final Pool pool;

    AllOrNone(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Meetings meetings,
            Aliases aliases,
            Pool pool) {
        this.appointments = appointments;
        this.meetings = meetings;
        this.aliases = aliases;
        this.pool = pool;
    }

    /// Fails with [Refusal], which names the one that is refused.
    ///
    /// @param place what the n-th is called in the sender's message
    Uni<List<Taken>> take(RegisteredEpj epj, List<Prepared> all, IntFunction<String> place) {
        return pool.withTransaction(tx -> takeIn(tx, epj, all, place));
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
                .handleIn(tx, asked.id().toString(), asked.command(), Intake.metadata(epj))
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<AppointmentRejection>(var version) ->
                                    Intake.taken(asked, version, true);
                            case Outcome.Unchanged<AppointmentRejection>(var version) ->
                                    Intake.taken(asked, version, false);
                            case Outcome.Rejected<AppointmentRejection>(var reason) ->
                                    throw new Refusal(n, asked.id(), reason);
                        })
                .call(() -> aliases.keep(tx, asked.names(), asked.telling().aside()))
                .flatMap(taken ->
                        asked.meeting()
                                .map(told ->
                                        meetings.tellIn(tx, asked.id(), told, Intake.metadata(epj))
                                                .map(taken::changedToo))
                                .orElseGet(() -> Uni.createFrom().item(taken)));
    }
}
