package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.Patients;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.view.Units;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Loaded;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes what an EPJ tells of an appointment in FHIR, and tells in FHIR how it stands.
@Singleton
class FhirAppointments {

    private static final Logger LOG = Logger.getLogger(FhirAppointments.class);

    /// How an appointment stands, ready to be written.
    ///
    /// @param created whether this very message made it known
    record Standing(
            org.hl7.fhir.r4.model.Appointment fhir, UUID id, long version, boolean created) {}

    private final Intake intake;
    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final Patients patients;
    private final Units units;

    FhirAppointments(
            Intake intake,
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            Patients patients,
            Units units) {
        this.intake = intake;
        this.appointments = appointments;
        this.patients = patients;
        this.units = units;
    }

    Uni<Standing> follow(RegisteredEpj epj, Telling telling, OptionalLong expected) {
        return intake.take(epj, telling, expected)
                .invoke(taken ->
                        LOG.infof(
                                "Appointment %s is at version %d, %s",
                                taken.id(),
                                taken.version(),
                                taken.changed() ? "changed" : "unchanged"))
                .flatMap(taken ->
                        appointments
                                .load(taken.id().toString())
                                .flatMap(loaded -> write(taken.id(), loaded, taken.created()))
                                .map(Optional::orElseThrow));
    }

    /// Empty when there is none, or it is not this EPJ's to see.
    Uni<Optional<Standing>> find(RegisteredEpj epj, UUID id) {
        return Uni.combine()
                .all()
                .unis(appointments.load(id.toString()), units.hierarchy())
                .asTuple()
                .flatMap(both ->
                        isOf(epj, id, both.getItem1().state(), both.getItem2())
                                ? write(id, both.getItem1(), false)
                                : Uni.createFrom().item(Optional.empty()));
    }

    private static boolean isOf(
            RegisteredEpj epj, UUID id, Appointment.State state, UnitHierarchy hierarchy) {
        return switch (state) {
            case Appointment.State.Unknown _ -> false;
            case Appointment.State.Booked(var plan, _, _) -> isOf(epj, id, plan, hierarchy);
            case Appointment.State.Cancelled(var plan, _, _) -> isOf(epj, id, plan, hierarchy);
        };
    }

    private static boolean isOf(
            RegisteredEpj epj,
            UUID id,
            AppointmentEvent.AppointmentBooked plan,
            UnitHierarchy hierarchy) {
        return epj.appointmentId(plan.identifier()).equals(id)
                && epj.mayTellOf(hierarchy, plan.department().sor(), plan.slot().date());
    }

    private Uni<Optional<Standing>> write(
            UUID id, Loaded<Appointment.State> loaded, boolean created) {
        return switch (loaded.state()) {
            case Appointment.State.Unknown _ -> Uni.createFrom().item(Optional.empty());
            case Appointment.State.Booked(var plan, _, _) ->
                    write(id, loaded.version(), plan, Optional.empty(), created);
            case Appointment.State.Cancelled(var plan, var reason, _) ->
                    write(id, loaded.version(), plan, Optional.of(reason), created);
        };
    }

    private Uni<Optional<Standing>> write(
            UUID id,
            long version,
            AppointmentEvent.AppointmentBooked plan,
            Optional<String> cancelled,
            boolean created) {
        return patients.open(plan.patient())
                .map(patient -> AppointmentWriter.write(id, version, plan, cancelled, patient))
                .map(fhir -> Optional.of(new Standing(fhir, id, version, created)));
    }
}
