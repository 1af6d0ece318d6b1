package dk.naervaer.booking.intake.fhir.appointment;

import dk.naervaer.booking.appointment.Account;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.Appointment.State;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.intake.PatientIdentity;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;

/// Writes an appointment as we know it as a FHIR Appointment.
final class AppointmentWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /// What there is to write; empty while not enough is known.
    static Optional<AppointmentBooked> plan(State state) {
        return switch (state) {
            case State.Unknown _ -> Optional.empty();
            case State.Booked booked -> Optional.of(booked.plan());
            case State.Cancelled(var plan, _, _, _) -> Optional.of(plan);
        };
    }

    /// @param patient empty when the person's data is erased
    /// @param epj who reads it
    /// @param relatives how many of them took part
    static Appointment write(
            RegisteredEpj epj,
            UUID id,
            long version,
            State state,
            Optional<PatientIdentity> patient,
            int relatives) {
        var plan = plan(state).orElseThrow();
        var fhir = new Appointment();
        fhir.setId(id.toString());
        fhir.getMeta().setVersionId(Long.toString(version)).addProfile(FhirSystems.PROFILE);
        fhir.addIdentifier()
                .setSystem(plan.identifier().system())
                .setValue(plan.identifier().value());
        status(fhir, state);
        toldAt(fhir, state.account());
        howItWent(fhir, state, relatives);
        contactForm(fhir, epj, plan, isConcluded(state));
        fhir.setStartElement(time(plan.slot().startInstant(), plan.slot().zone()));
        fhir.setEndElement(time(plan.slot().endInstant(), plan.slot().zone()));
        patient.ifPresent(identity ->
                participant(fhir, new Reference(patient(identity)), patientsAnswer(state)));
        var department = new Reference();
        department.getIdentifier().setSystem(FhirSystems.SOR).setValue(plan.department().sor());
        participant(fhir, department, ParticipationStatus.ACCEPTED);
        return fhir;
    }

    static void changed(Appointment fhir, Instant at) {
        fhir.getMeta().setLastUpdatedElement(time(at, ZoneOffset.UTC));
    }

    private static void status(Appointment fhir, State state) {
        switch (state) {
            case State.Cancelled(_, var reason, _, _) -> cancelled(fhir, reason);
            case State.Booked booked -> fhir.setStatus(status(booked.conclusion()));
            case State.Unknown _ -> fhir.setStatus(AppointmentStatus.PENDING);
        }
    }

    private static void cancelled(Appointment fhir, String reason) {
        if (reason.equals(Status.DELETED.reason())) {
            fhir.setStatus(AppointmentStatus.ENTEREDINERROR);
            return;
        }
        fhir.setStatus(AppointmentStatus.CANCELLED);
        fhir.getCancelationReason().addCoding().setCode(reason);
    }

    private static AppointmentStatus status(@Nullable Conclusion conclusion) {
        if (conclusion == null) return AppointmentStatus.BOOKED;
        return switch (conclusion.outcome()) {
            case HELD -> AppointmentStatus.FULFILLED;
            case NO_SHOW -> AppointmentStatus.NOSHOW;
            // A call that failed is still to be held.
            case TECHNICAL_FAILURE, UNANSWERED, CANCELLED -> AppointmentStatus.BOOKED;
        };
    }

    /// What the staff have told, so that nobody types it twice.
    private static void howItWent(Appointment fhir, State state, int relatives) {
        if (!(state instanceof State.Booked booked) || booked.conclusion() == null) return;
        var conclusion = booked.conclusion();
        var went = fhir.addExtension().setUrl(FhirSystems.HOW_IT_WENT);
        went.addExtension("outcome", new CodeType(conclusion.outcome().name()));
        var form = conclusion.actualContactForm();
        if (form != null) went.addExtension("contactForm", new CodeType(form.name()));
        went.addExtension("relatives", new UnsignedIntType(relatives));
    }

    private static void toldAt(Appointment fhir, Account account) {
        account.said().values().stream()
                .max(Comparator.comparing(Said::at))
                .ifPresent(said ->
                        fhir.addExtension(FhirSystems.TOLD_AT, time(said.at(), ZoneOffset.UTC)));
    }

    private static void participant(Appointment fhir, Reference actor, ParticipationStatus answer) {
        fhir.addParticipant().setActor(actor).setStatus(answer);
    }

    /// Whom nobody has heard to say otherwise comes.
    private static ParticipationStatus patientsAnswer(State state) {
        if (!(state instanceof State.Booked booked)) return ParticipationStatus.ACCEPTED;
        if (booked.decided().hindrance() != null) return ParticipationStatus.DECLINED;
        return booked.account().answers().stream()
                .filter(one -> one.by() == Answerer.PATIENT)
                .map(one ->
                        switch (one.answer()) {
                            case TENTATIVE -> ParticipationStatus.TENTATIVE;
                            case NEEDS_ACTION -> ParticipationStatus.NEEDSACTION;
                            // A no that is no hindrance any more has been taken back.
                            case ACCEPTED, DECLINED -> ParticipationStatus.ACCEPTED;
                        })
                .findFirst()
                .orElse(ParticipationStatus.ACCEPTED);
    }

    private static Resource patient(PatientIdentity identity) {
        var patient = new Patient();
        patient.setId("#patient");
        patient.addIdentifier().setSystem(identity.system()).setValue(identity.value());
        patient.addName().setFamily(identity.family()).addGiven(identity.given());
        return patient;
    }

    /// In the national words, of which none is for a phone, and in the hospital's own; so that it
    /// is understood the same when the EPJ sends it again. Once it is concluded, its own word would
    /// be what it registers.
    private static void contactForm(
            Appointment fhir, RegisteredEpj epj, AppointmentBooked plan, boolean concluded) {
        var form = plan.contactForm();
        var type = fhir.addServiceType();
        type.addCoding().setSystem(FhirSystems.SERVICE_TYPE).setCode(serviceType(form));
        var own = concluded ? Optional.<String>empty() : epj.code(form, plan.slot().date());
        own.ifPresent(code -> type.addCoding().setCode(code));
        if (form == ContactForm.PHONE && own.isEmpty())
            fhir.addExtension(FhirSystems.CONTACT_FORM, new CodeType(form.name()));
    }

    private static boolean isConcluded(State state) {
        return state instanceof State.Booked booked && booked.conclusion() != null;
    }

    private static String serviceType(ContactForm form) {
        return switch (form) {
            case VIDEO -> FhirSystems.VIDEO;
            case PHYSICAL, PHONE -> "regular";
        };
    }

    private static InstantType time(Instant at, ZoneId zone) {
        return new InstantType(TIME.format(at.atZone(zone)));
    }

    private AppointmentWriter() {}
}
