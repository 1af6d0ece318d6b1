package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes what an EPJ tells of an appointment, and tells how it stands.
@Singleton
class FhirAppointments {

    private static final Logger LOG = Logger.getLogger(FhirAppointments.class);

    /// How an appointment stands, ready to be written.
    ///
    /// @param created whether this very message made it known
    record Standing(
            org.hl7.fhir.r4.model.Appointment fhir, UUID id, long version, boolean created) {}

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Patients patients;
    private final Units units;

    FhirAppointments(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Patients patients,
            Units units) {
        this.appointments = appointments;
        this.patients = patients;
        this.units = units;
    }

    Uni<Standing> follow(RegisteredEpj epj, TranslatedAppointment told, OptionalLong expected) {
        var id = epj.appointmentId(told.identifier());
        return Uni.combine()
                .all()
                .unis(
                        patients.register(told.patient()),
                        units.hierarchy(),
                        appointments.load(id.toString()))
                .asTuple()
                .flatMap(facts -> {
                    var unit = facts.getItem2().find(told.sor(), told.slot().date());
                    var command =
                            told.toCommand(facts.getItem1(), unit.map(u -> u.id()).orElse(null));
                    return handle(id, command, epj, expected)
                            .map(outcome -> version(id, outcome))
                            .map(version ->
                                    new Standing(
                                            written(id, version, command, told.patient()),
                                            id,
                                            version,
                                            facts.getItem3().version() == 0));
                });
    }

    private Uni<Outcome<AppointmentRejection>> handle(
            UUID id, Follow command, RegisteredEpj epj, OptionalLong expected) {
        var metadata = Metadata.of(epj.actor(), "booking-service");
        if (expected.isEmpty()) return appointments.handle(id.toString(), command, metadata);
        return appointments
                .handle(id.toString(), command, metadata, expected.getAsLong())
                .onFailure(VersionConflict.class)
                .transform(_ ->
                        new RefusedMessage(
                                Problem.of(412, "The appointment is not at that version")));
    }

    private static long version(UUID id, Outcome<AppointmentRejection> outcome) {
        return switch (outcome) {
            case Outcome.Recorded<AppointmentRejection>(var version) -> {
                LOG.infof("Accepted appointment %s at version %d", id, version);
                yield version;
            }
            case Outcome.Unchanged<AppointmentRejection>(var version) -> {
                LOG.infof("Appointment %s is told again, unchanged at version %d", id, version);
                yield version;
            }
            case Outcome.Rejected<AppointmentRejection>(var reason) -> {
                LOG.infof("Refused appointment %s: %s", id, reason);
                throw new RefusedMessage(FhirRefusals.problem(reason));
            }
        };
    }

    private static org.hl7.fhir.r4.model.Appointment written(
            UUID id, long version, Follow command, PatientIdentity patient) {
        return AppointmentWriter.write(
                id,
                version,
                TranslatedAppointment.plan(command),
                Optional.ofNullable(command.cancelled()).map(c -> c.reason()),
                Optional.of(patient));
    }

    /// Empty when there is none, or it is another EPJ's.
    Uni<Optional<Standing>> find(RegisteredEpj epj, UUID id) {
        return appointments
                .load(id.toString())
                .flatMap(loaded ->
                        switch (loaded.state()) {
                            case Appointment.State.Unknown _ ->
                                    Uni.createFrom().item(Optional.empty());
                            case Appointment.State.Booked(var plan, _) ->
                                    read(epj, id, loaded, plan, Optional.empty());
                            case Appointment.State.Cancelled(var plan, var reason) ->
                                    read(epj, id, loaded, plan, Optional.of(reason));
                        });
    }

    private Uni<Optional<Standing>> read(
            RegisteredEpj epj,
            UUID id,
            Loaded<Appointment.State> loaded,
            AppointmentEvent.AppointmentBooked plan,
            Optional<String> cancelled) {
        if (!epj.appointmentId(plan.identifier()).equals(id))
            return Uni.createFrom().item(Optional.empty());
        return patients.open(plan.patient())
                .map(patient ->
                        AppointmentWriter.write(id, loaded.version(), plan, cancelled, patient))
                .map(fhir -> Optional.of(new Standing(fhir, id, loaded.version(), false)));
    }
}
