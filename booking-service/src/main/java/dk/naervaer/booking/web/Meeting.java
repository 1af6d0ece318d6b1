package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.FollowUpAction;
import dk.naervaer.booking.appointment.Hindrance;
import dk.naervaer.booking.appointment.PlanB;
import dk.naervaer.booking.appointment.Registering;
import dk.naervaer.booking.appointment.RelativeWish;
import dk.naervaer.booking.appointment.Warning;
import dk.naervaer.booking.view.DayEntry;
import dk.naervaer.booking.view.DayEntry.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment on a page of the staff, names opened for this look and kept nowhere.
///
/// @param patient empty when the name can no longer be opened
/// @param isProtected whether the patient's name and address are
/// @param isDoubted planned at a distance against what a clinician has judged of the course
public record Meeting(
        UUID id,
        DayEntry entry,
        String patient,
        boolean isProtected,
        boolean isDoubted,
        String department,
        List<Guest> guests) {

    public Instant start() {
        return entry.slot().startInstant();
    }

    public Instant end() {
        return entry.slot().endInstant();
    }

    public LocalDate date() {
        return entry.slot().date();
    }

    public ContactForm contactForm() {
        return entry.contactForm();
    }

    public boolean cancelled() {
        return entry.status() == Status.CANCELLED;
    }

    /// How it went, as one of the form's choices; `null` until told.
    public @Nullable Ending ending() {
        return Ending.of(entry.outcome(), entry.actualContactForm());
    }

    /// What the patient has asked for and has not got.
    public @Nullable ContactForm wish() {
        return entry.decided().wish();
    }

    public @Nullable Hindrance hindrance() {
        return entry.decided().hindrance();
    }

    /// What the patient has answered the EPJ; `null` when it says more elsewhere that they cannot.
    public @Nullable Answer answer() {
        return hindrance() == null ? entry.decided().answer() : null;
    }

    public boolean started() {
        return entry.held().started() != null;
    }

    public @Nullable PlanB planB() {
        return entry.held().planB();
    }

    /// The steps of plan B that are left.
    public List<PlanB> steps() {
        var last = planB();
        return Arrays.stream(PlanB.values())
                .filter(step -> last == null || step.compareTo(last) > 0)
                .toList();
    }

    /// Who sees to an unanswered call; empty when nobody has taken it.
    public String owner() {
        var missed = entry.toFollowUp();
        var owner = missed == null ? null : missed.owner();
        return owner == null ? "" : owner.substring(owner.indexOf(':') + 1);
    }

    /// When the call was that nobody answered.
    public Instant calledAt() {
        var missed = entry.toFollowUp();
        return (missed == null ? entry.slot() : missed.slot()).startInstant();
    }

    public List<FollowUpAction> closings() {
        return List.of(FollowUpAction.values());
    }

    /// Why staff have opened it; `null` for what an EPJ has planned.
    public @Nullable ConversationKind conversation() {
        return entry.conversation();
    }

    public Registering registering() {
        return entry.held().registered();
    }

    /// The wish that a relative takes part while the patient comes in person.
    public @Nullable RelativeWish relativeWish() {
        return entry.decided().relative();
    }

    /// Met as soon as a relative is there, and afterwards as it was told.
    public boolean relativeThere() {
        var wish = relativeWish();
        return wish != null && (wish.met() || guests.stream().anyMatch(Guest::present));
    }

    /// What a clinician has warned of.
    ///
    /// @param clinician whether the one who looks is one
    public List<Warning> warnings(boolean clinician) {
        var judgement = entry.decided().suitability();
        return judgement == null
                ? List.of()
                : judgement.warnings().stream()
                        .filter(warning -> clinician || !warning.isConfidential())
                        .toList();
    }

    public boolean concluded() {
        return entry.outcome() != null;
    }

    public boolean open() {
        return entry.open();
    }

    public List<Guest> waiting() {
        return guests.stream().filter(Guest::waiting).toList();
    }

    public List<Guest> joined() {
        return guests.stream().filter(Guest::joined).toList();
    }

    public List<Guest> others() {
        return guests.stream().filter(guest -> !guest.waiting() && !guest.joined()).toList();
    }

    /// Once staff have ended the consultation nobody waits any more, whatever was heard last.
    public boolean hasWaiting() {
        return open() && !waiting().isEmpty();
    }
}
