package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.personaldata.PersonId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an EPJ tells of an appointment; a part it does not speak of is `null`.
public record Told(
        @Nullable PersonId patient,
        @Nullable Department department,
        @Nullable TimeSlot slot,
        @Nullable ContactForm contactForm,
        @Nullable Status status) {

    /// What can be told of on its own, and so can be older or newer than the rest.
    public enum Part {
        DEPARTMENT,
        SLOT,
        CONTACT_FORM,
        STATUS,
        RELATIVES
    }

    static final Told NOTHING = new Told(null, null, null, null, null);

    static Told of(AppointmentBooked plan) {
        return new Told(
                plan.patient(), plan.department(), plan.slot(), plan.contactForm(), Status.BOOKED);
    }

    Told with(Status newStatus) {
        return new Told(patient, department, slot, contactForm, newStatus);
    }

    Told with(ContactForm form) {
        return new Told(patient, department, slot, form, status);
    }

    Told at(TimeSlot newSlot, Department newDepartment) {
        return new Told(patient, newDepartment, newSlot, contactForm, status);
    }

    Told withoutStatus() {
        return new Told(patient, department, slot, contactForm, null);
    }

    boolean isBookable() {
        return patient != null && department != null && slot != null;
    }

    /// What is not told of a bookable appointment is as usual: booked, and in person.
    Told whole() {
        return new Told(
                patient,
                department,
                slot,
                contactForm == null ? ContactForm.PHYSICAL : contactForm,
                status == null ? Status.BOOKED : status);
    }

    AppointmentBooked plan(Identifier identifier) {
        return new AppointmentBooked(
                identifier,
                Objects.requireNonNull(patient),
                Objects.requireNonNull(department),
                Objects.requireNonNull(slot),
                Objects.requireNonNull(contactForm));
    }

    Map<Part, Object> parts() {
        var parts = new EnumMap<Part, Object>(Part.class);
        if (department != null) parts.put(Part.DEPARTMENT, department);
        if (slot != null) parts.put(Part.SLOT, slot);
        if (contactForm != null) parts.put(Part.CONTACT_FORM, contactForm);
        if (status != null) parts.put(Part.STATUS, status);
        return parts;
    }

    static Told of(@Nullable PersonId patient, Map<Part, Object> parts) {
        return new Told(
                patient,
                (Department) parts.get(Part.DEPARTMENT),
                (TimeSlot) parts.get(Part.SLOT),
                (ContactForm) parts.get(Part.CONTACT_FORM),
                (Status) parts.get(Part.STATUS));
    }
}
