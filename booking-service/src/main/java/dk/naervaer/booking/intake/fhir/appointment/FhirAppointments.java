package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.Intake.Taken;
import dk.naervaer.booking.intake.Meetings;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.Patients;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.exchange.Standing;
import dk.naervaer.booking.intake.fhir.reading.AppointmentTranslation.Translated;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.booking.view.EpjAppointments;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.store.KeyTaken;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/// Takes what an EPJ tells of an appointment in FHIR, and tells in FHIR how it stands.
@Singleton
public class FhirAppointments {

    private static final Logger LOG = Logger.getLogger(FhirAppointments.class);

    private final Intake intake;
    private final FhirDialect dialect;
    private final MessageLog log;
    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Patients patients;
    private final Meetings meetings;
    private final Guests guests;
    private final Units units;
    private final EpjAppointments changes;

    FhirAppointments(
            Intake intake,
            FhirDialect dialect,
            MessageLog log,
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Patients patients,
            Meetings meetings,
            Guests guests,
            Units units,
            EpjAppointments changes) {
        this.intake = intake;
        this.dialect = dialect;
        this.log = log;
        this.appointments = appointments;
        this.patients = patients;
        this.meetings = meetings;
        this.guests = guests;
        this.units = units;
        this.changes = changes;
    }

    public Uni<Standing> follow(RegisteredEpj epj, FhirMessage message, OptionalLong expected) {
        var translated = dialect.translate(epj, message);
        return intake.take(epj, translated.telling(), expected)
                .onFailure(KeyTaken.class)
                .transform(_ -> keyTaken())
                .flatMap(taken -> told(epj, message, translated, taken));
    }

    /// All of them, or none; the refused one is named by its place.
    public Uni<List<Standing>> followAll(
            RegisteredEpj epj, List<FhirMessage> messages, IntFunction<String> place) {
        var translated = new ArrayList<Translated>();
        for (var message : messages)
            try {
                translated.add(dialect.translate(epj, message));
            } catch (RefusedMessage refused) {
                throw refused.at(place.apply(translated.size()));
            }
        var tellings = translated.stream().map(one -> one.telling()).toList();
        return intake.takeAll(epj, tellings, place)
                .flatMap(all ->
                        Multi.createFrom()
                                .range(0, all.size())
                                .onItem()
                                .transformToUniAndConcatenate(i ->
                                        told(epj, messages.get(i), translated.get(i), all.get(i)))
                                .collect()
                                .asList());
    }

    private Uni<Standing> told(
            RegisteredEpj epj, FhirMessage message, Translated translated, Taken taken) {
        return note(epj, message, taken)
                .flatMap(_ -> standing(epj, taken))
                .map(one -> one.as(taken.created(), translated.remarks()));
    }

    private Uni<?> note(RegisteredEpj epj, FhirMessage message, Taken taken) {
        LOG.infof(
                "Appointment %s is at version %d, %s",
                taken.id(), taken.version(), taken.changed() ? "changed" : "unchanged");
        var unclear = taken.unclear();
        if (unclear != null)
            return log.keepRest(epj, dialect, taken.id(), unclear, message.body().get());
        log.note(epj, dialect, taken.changed() ? Fate.CHANGED : Fate.UNCHANGED, taken.id());
        return Uni.createFrom().voidItem();
    }

    private static RefusedMessage keyTaken() {
        return new RefusedMessage(
                Problem.of(409, "This Idempotency-Key has been used for another message"));
    }

    public Uni<Optional<Standing>> find(RegisteredEpj epj, Identifier name) {
        return intake.idOf(epj, name).flatMap(id -> find(epj, id));
    }

    /// Empty when there is none, or it is not this EPJ's to see.
    public Uni<Optional<Standing>> find(RegisteredEpj epj, UUID id) {
        return appointments
                .load(id.toString())
                .flatMap(loaded -> {
                    var plan = AppointmentWriter.plan(loaded.state());
                    if (plan.isEmpty()) return Uni.createFrom().item(Optional.empty());
                    return isOf(epj, id, plan.get())
                            .flatMap(own ->
                                    own
                                            ? write(epj, id, loaded, plan.get())
                                                    .call(this::dated)
                                                    .map(Optional::of)
                                            : Uni.createFrom().item(Optional.empty()));
                });
    }

    /// For whoever asks again since it was last changed.
    private Uni<Void> dated(Standing standing) {
        return changes.changed(standing.id(), standing.version())
                .invoke(found ->
                        found.ifPresent(at ->
                                standing.fhir()
                                        .ifPresent(fhir -> AppointmentWriter.changed(fhir, at))))
                .replaceWithVoid();
    }

    private Uni<Boolean> isOf(RegisteredEpj epj, UUID id, AppointmentBooked plan) {
        return Uni.combine()
                .all()
                .unis(intake.idOf(epj, plan.identifier()), units.hierarchy())
                .asTuple()
                .map(both ->
                        both.getItem1().equals(id)
                                && epj.mayTellOf(
                                        both.getItem2(),
                                        plan.department().sor(),
                                        plan.slot().date()));
    }

    /// As the message left it: what others have told meanwhile is not its answer.
    private Uni<Standing> standing(RegisteredEpj epj, Taken taken) {
        var id = taken.id();
        return appointments
                .load(id.toString(), taken.version())
                .flatMap(loaded -> {
                    var plan = AppointmentWriter.plan(loaded.state());
                    return plan.isPresent()
                            ? write(epj, id, loaded, plan.get())
                            : Uni.createFrom().item(standing(id, loaded, Optional.empty()));
                });
    }

    private Uni<Standing> write(
            RegisteredEpj epj, UUID id, Loaded<Appointment.State> loaded, AppointmentBooked plan) {
        return Uni.combine()
                .all()
                .unis(
                        patients.open(plan.patient()),
                        tookPart(id, loaded.state()),
                        meetings.open(id, plan.patient()))
                .asTuple()
                .map(known -> {
                    var fhir =
                            AppointmentWriter.write(
                                    epj,
                                    id,
                                    loaded.version(),
                                    loaded.state(),
                                    known.getItem1(),
                                    known.getItem2());
                    var meeting = known.getItem3();
                    meeting.ifPresent(told -> MeetingWriter.write(fhir, told));
                    return standing(id, loaded, Optional.of(fhir));
                });
    }

    private Uni<Integer> tookPart(UUID id, Appointment.State state) {
        return state instanceof Appointment.State.Booked booked && booked.conclusion() != null
                ? guests.tookPart(id)
                : Uni.createFrom().item(0);
    }

    private static Standing standing(
            UUID id,
            Loaded<Appointment.State> loaded,
            Optional<org.hl7.fhir.r4.model.Appointment> fhir) {
        return new Standing(
                id,
                loaded.version(),
                AppointmentWriter.plan(loaded.state()),
                fhir,
                false,
                List.of());
    }
}
