package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.AllOrNone.Refusal;
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
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Takes what an EPJ tells of an appointment, in whichever language it was told.
@Singleton
public class Intake {

    private static final int TRIES = 3;

    /// What came of a message.
    ///
    /// @param created whether this very message made the appointment known
    /// @param changed whether it said anything new
    /// @param unclear what of it does not count until a person here has mended it
    public record Taken(
            UUID id, long version, boolean created, boolean changed, @Nullable Problem unclear) {

        Taken changedToo(boolean more) {
            return new Taken(id, version, created, changed || more, unclear);
        }
    }

    /// What became of any message.
    ///
    /// @param unclear what of it does not count until a person here has mended it
    public record Heeded(Fate fate, Optional<UUID> appointment, Optional<Problem> unclear) {

        Heeded(Fate fate, Optional<UUID> appointment) {
            this(fate, appointment, Optional.empty());
        }

        /// Of no single appointment.
        private static Heeded of(boolean news) {
            return new Heeded(news ? Fate.CHANGED : Fate.UNCHANGED, Optional.empty());
        }

        private boolean isNews() {
            return fate == Fate.CHANGED;
        }
    }

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Preparation preparation;
    private final AllOrNone allOrNone;
    private final Meetings meetings;
    private final Aliases aliases;
    private final Deaths deaths;
    private final Outcomes outcomes;
    private final Pool pool;

    Intake(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Preparation preparation,
            AllOrNone allOrNone,
            Meetings meetings,
            Aliases aliases,
            Deaths deaths,
            Outcomes outcomes,
            Pool pool) {
        this.appointments = appointments;
        this.preparation = preparation;
        this.allOrNone = allOrNone;
        this.meetings = meetings;
        this.aliases = aliases;
        this.deaths = deaths;
        this.outcomes = outcomes;
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
                                            Optional.of(taken.id()),
                                            Optional.ofNullable(taken.unclear())));
            case Together together -> heedAll(epj, together);
            case Death death -> tell(epj, death).map(Heeded::of);
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
        return preparation
                .prepare(epj, telling)
                .flatMap(asked -> tell(epj, asked, expected))
                .call(taken -> heedAside(epj, telling, taken));
    }

    /// What is told of an appointment may tell of its patient too, and of how it went.
    private Uni<Void> heedAside(RegisteredEpj epj, Telling telling, Taken taken) {
        var death = telling.aside().death();
        var died = death == null ? Uni.createFrom().voidItem() : tell(epj, death).replaceWithVoid();
        var outcome = telling.outcome();
        if (outcome == null) return died;
        var said = telling.said() == null ? null : telling.said().at();
        return died.chain(() -> outcomes.heard(epj, taken.id(), outcome, said));
    }

    private Uni<Boolean> tell(RegisteredEpj epj, Death death) {
        var patient = death.patient();
        return deaths.tell(patient.system(), patient.value(), epj.actor(), death.said());
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
                .flatMap(all -> allOrNone.take(epj, all, place))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(TRIES)
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> refuse(epj, failure, place))
                .call(all ->
                        Multi.createFrom()
                                .range(0, all.size())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        n -> heedAside(epj, tellings.get(n), all.get(n)))
                                .onItem()
                                .ignoreAsUni());
    }

    private Uni<List<Taken>> refuse(RegisteredEpj epj, Refusal refusal, IntFunction<String> place) {
        return refuse(epj, refusal.id(), refusal.reason())
                .onFailure(RefusedMessage.class)
                .transform(refused -> refused.at(place.apply(refusal.n())))
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
                .call(() -> aliases.keep(pool, asked.names(), asked.telling().aside()))
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

    /// What is registered of a consultation that was held plans no form: it is clear enough.
    static Taken taken(Prepared asked, long version, boolean changed) {
        var unclear =
                asked.command().registration() == null ? asked.telling().aside().unclear() : null;
        return new Taken(asked.id(), version, asked.isNew() && changed, changed, unclear);
    }

    static Metadata metadata(RegisteredEpj epj) {
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
