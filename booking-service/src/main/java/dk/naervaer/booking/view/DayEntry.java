package dk.naervaer.booking.view;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.personaldata.PersonId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a department's day.
///
/// @param outcome the last one told; `null` until somebody has
/// @param admitted the invitations whose relatives the staff have let in
public record DayEntry(
        Identifier identifier,
        PersonId patient,
        Department department,
        TimeSlot slot,
        ContactForm contactForm,
        Status status,
        @Nullable Outcome outcome,
        @Nullable ContactForm actualContactForm,
        Set<UUID> admitted) {

    /// What the EPJ last said.
    public enum Status {
        BOOKED,
        CANCELLED
    }

    public DayEntry {
        // In one order, so that the same facts always give the same row.
        admitted = Collections.unmodifiableSortedSet(new TreeSet<>(admitted));
    }

    /// Still to be held, or going on.
    public boolean open() {
        return status == Status.BOOKED && outcome == null;
    }

    /// Another start is another sitting: how the last one went says nothing of it.
    DayEntry moved(TimeSlot newSlot, Department newDepartment) {
        var there = at(newSlot, newDepartment);
        return slot.isSameDayAs(newSlot) ? there : there.concluded(null, null).admitting(Set.of());
    }

    private DayEntry at(TimeSlot newSlot, Department newDepartment) {
        return new DayEntry(
                identifier,
                patient,
                newDepartment,
                newSlot,
                contactForm,
                status,
                outcome,
                actualContactForm,
                admitted);
    }

    /// What is said of a cancelled appointment shows where it would have been.
    DayEntry noted(Told told) {
        var there =
                told.slot() == null || told.department() == null
                        ? this
                        : at(told.slot(), told.department());
        return told.contactForm() == null ? there : there.planned(told.contactForm());
    }

    DayEntry planned(ContactForm form) {
        return new DayEntry(
                identifier,
                patient,
                department,
                slot,
                form,
                status,
                outcome,
                actualContactForm,
                admitted);
    }

    DayEntry cancelled() {
        return new DayEntry(
                identifier,
                patient,
                department,
                slot,
                contactForm,
                Status.CANCELLED,
                outcome,
                actualContactForm,
                admitted);
    }

    DayEntry concluded(@Nullable Outcome how, @Nullable ContactForm actual) {
        return new DayEntry(
                identifier, patient, department, slot, contactForm, status, how, actual, admitted);
    }

    DayEntry admitting(Set<UUID> all) {
        return new DayEntry(
                identifier,
                patient,
                department,
                slot,
                contactForm,
                status,
                outcome,
                actualContactForm,
                all);
    }
}
