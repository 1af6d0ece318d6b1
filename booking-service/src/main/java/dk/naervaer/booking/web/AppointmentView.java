package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.view.DayEntry;
import dk.naervaer.booking.view.DayEntry.Status;
import dk.naervaer.booking.view.DayList;
import dk.naervaer.web.unit.UnitHierarchy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment as programs see it; it says nothing of who the patient is.
///
/// @param outcome `null` until staff have told how it went
public record AppointmentView(
        UUID id,
        Identifier identifier,
        Status status,
        OffsetDateTime start,
        OffsetDateTime end,
        ZoneId zone,
        DepartmentView department,
        ContactForm contactForm,
        @Nullable Outcome outcome,
        @Nullable ContactForm actualContactForm,
        long version) {

    /// @param name as of the appointment's date; `null` when the register does not know it
    public record DepartmentView(String sor, @Nullable String name) {}

    static AppointmentView of(DayList.Line line, UnitHierarchy units) {
        DayEntry entry = line.entry();
        return new AppointmentView(
                line.id(),
                entry.identifier(),
                entry.status(),
                local(entry.slot().startInstant(), entry.slot()),
                local(entry.slot().endInstant(), entry.slot()),
                entry.slot().zone(),
                department(entry.department().sor(), entry.slot(), units),
                entry.contactForm(),
                entry.outcome(),
                entry.actualContactForm(),
                line.version());
    }

    static AppointmentView of(
            UUID id, Appointment.State.Booked booked, long version, UnitHierarchy units) {
        return of(id, booked.plan(), Status.BOOKED, booked.conclusion(), version, units);
    }

    static AppointmentView of(
            UUID id, Appointment.State.Cancelled cancelled, long version, UnitHierarchy units) {
        return of(id, cancelled.plan(), Status.CANCELLED, null, version, units);
    }

    private static AppointmentView of(
            UUID id,
            AppointmentBooked plan,
            Status status,
            @Nullable Conclusion conclusion,
            long version,
            UnitHierarchy units) {
        return new AppointmentView(
                id,
                plan.identifier(),
                status,
                local(plan.slot().startInstant(), plan.slot()),
                local(plan.slot().endInstant(), plan.slot()),
                plan.slot().zone(),
                department(plan.department().sor(), plan.slot(), units),
                plan.contactForm(),
                conclusion == null ? null : conclusion.outcome(),
                conclusion == null ? null : conclusion.actualContactForm(),
                version);
    }

    private static DepartmentView department(String sor, TimeSlot slot, UnitHierarchy units) {
        return new DepartmentView(sor, units.name(sor, slot.date()).orElse(null));
    }

    private static OffsetDateTime local(Instant at, TimeSlot slot) {
        return at.atZone(slot.zone()).toOffsetDateTime();
    }
}
