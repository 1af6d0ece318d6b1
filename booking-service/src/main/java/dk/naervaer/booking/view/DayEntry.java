package dk.naervaer.booking.view;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.AppointmentEvent.RegistrationEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.RelativeWishEvent;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Grounds;
import dk.naervaer.booking.appointment.Hindrance;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Missed;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.Progress;
import dk.naervaer.booking.appointment.RelativeWish;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.booking.appointment.Told;
import dk.naervaer.personaldata.PersonId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One line of a department's day.
///
/// @param outcome the last one told; `null` until somebody has
/// @param admitted the invitations whose relatives the staff have let in
/// @param chosen what has been decided here about how the patient attends; `null` until something
///   has
/// @param progress how far the sitting has come; `null` until it has begun
/// @param conversation why staff have opened it; `null` for what an EPJ has planned
public record DayEntry(
        Identifier identifier,
        PersonId patient,
        Department department,
        TimeSlot slot,
        ContactForm contactForm,
        Status status,
        @Nullable Outcome outcome,
        @Nullable ContactForm actualContactForm,
        Set<UUID> admitted,
        @Nullable Chosen chosen,
        @Nullable Progress progress,
        @Nullable ConversationKind conversation) {

    /// What the EPJ last said.
    public enum Status {
        BOOKED,
        CANCELLED
    }

    /// Judgement, choice and wish.
    ///
    /// @param by who chose the contact form that holds; `null` when it is the EPJ's
    /// @param wish of the patient that is not met, and for which reason
    /// @param hindrance why the patient cannot come
    /// @param answer of the patient to the present time, as the EPJ tells it
    /// @param relative whether a relative is to take part while the patient comes in person
    public record Chosen(
            @Nullable Suitability suitability,
            @Nullable Chooser by,
            @Nullable ContactForm wish,
            @Nullable Grounds unmet,
            @Nullable Hindrance hindrance,
            @Nullable Answer answer,
            @Nullable RelativeWish relative) {

        static final Chosen NOTHING = new Chosen(null, null, null, null, null, null, null);

        Chosen judged(Suitability judgement) {
            return new Chosen(judgement, by, wish, unmet, hindrance, answer, relative);
        }

        Chosen chosenBy(@Nullable Chooser chooser) {
            return chooser == Chooser.CLINICIAN || chooser == null
                    ? new Chosen(suitability, chooser, wish, unmet, hindrance, answer, relative)
                    : new Chosen(suitability, chooser, null, null, null, answer, relative);
        }

        Chosen wishing(ContactForm form, Grounds grounds) {
            return new Chosen(suitability, by, form, grounds, hindrance, answer, relative);
        }

        Chosen hinderedBy(Hindrance why) {
            return new Chosen(suitability, by, wish, unmet, why, answer, relative);
        }

        /// A no is a hindrance, of which a better reason may be known; only a yes ends it.
        Chosen answered(Answer newly) {
            var why =
                    switch (newly) {
                        case ACCEPTED -> null;
                        case DECLINED -> hindrance == null ? Hindrance.OTHER : hindrance;
                        case TENTATIVE, NEEDS_ACTION -> hindrance;
                    };
            return new Chosen(suitability, by, wish, unmet, why, newly, relative);
        }

        /// Another time has not been answered yet.
        Chosen asked() {
            var why = answer == Answer.DECLINED ? null : hindrance;
            return new Chosen(suitability, by, wish, unmet, why, null, relative);
        }

        Chosen accompanied(@Nullable RelativeWish company) {
            return new Chosen(suitability, by, wish, unmet, hindrance, answer, company);
        }
    }

    public DayEntry {
        // In one order, so that the same facts always give the same row.
        admitted = Collections.unmodifiableSortedSet(new TreeSet<>(admitted));
    }

    /// Still to be held, or going on.
    public boolean open() {
        return status == Status.BOOKED && outcome == null;
    }

    /// Still to be held at a distance, and nobody has judged this very appointment.
    public boolean isUnjudgedAtADistance() {
        return open() && contactForm != ContactForm.PHYSICAL && decided().suitability() == null;
    }

    public Chosen decided() {
        return chosen == null ? Chosen.NOTHING : chosen;
    }

    public Progress held() {
        return progress == null ? Progress.NONE : progress;
    }

    /// The call that nobody answered and nobody has brought to an end; `null` when there is none.
    public @Nullable Missed toFollowUp() {
        return held().toFollowUp(outcome, slot);
    }

    /// Another day is another sitting: how the last one went says nothing of it.
    DayEntry moved(TimeSlot newSlot, Department newDepartment) {
        var there = at(newSlot, newDepartment);
        if (chosen != null && !slot.equals(newSlot)) there = there.deciding(chosen.asked());
        return slot.isSameDayAs(newSlot)
                ? there
                : there.concluded(null, null)
                        .missing(toFollowUp())
                        .admitting(Set.of())
                        .anotherDay();
    }

    private DayEntry anotherDay() {
        var relative = decided().relative();
        return relative == null ? this : accompanied(relative.anotherDay());
    }

    private DayEntry at(TimeSlot newSlot, Department newDepartment) {
        return with(next -> {
            next.slot = newSlot;
            next.department = newDepartment;
        });
    }

    /// What is said of a cancelled appointment shows where it would have been.
    DayEntry noted(Told told) {
        var there =
                told.slot() == null || told.department() == null
                        ? this
                        : at(told.slot(), told.department());
        return told.contactForm() == null || status == Status.BOOKED
                ? there
                : there.attending(told.contactForm());
    }

    /// The EPJ has changed its mind.
    DayEntry planned(ContactForm form) {
        var there = attending(form);
        return chosen == null ? there : there.deciding(chosen.chosenBy(null));
    }

    DayEntry attending(ContactForm form) {
        return with(next -> next.contactForm = form);
    }

    DayEntry deciding(Chosen newly) {
        return with(next -> next.chosen = newly);
    }

    DayEntry accompanied(RelativeWishEvent event) {
        return accompanied(RelativeWish.after(decided().relative(), event));
    }

    private DayEntry accompanied(@Nullable RelativeWish wish) {
        return deciding(decided().accompanied(wish));
    }

    DayEntry registered(RegistrationEvent event) {
        return progressing(held().after(event));
    }

    DayEntry progressing(@Nullable Progress further) {
        return with(next -> next.progress = further);
    }

    /// Another sitting, of which nothing is known yet but what is left of the one before.
    DayEntry missing(@Nullable Missed call) {
        return progressing(call == null ? null : Progress.NONE.missing(call));
    }

    DayEntry opened(ConversationKind kind) {
        return with(next -> next.conversation = kind);
    }

    DayEntry cancelled() {
        return with(next -> next.status = Status.CANCELLED);
    }

    DayEntry concluded(@Nullable Outcome how, @Nullable ContactForm actual) {
        return with(next -> {
            next.outcome = how;
            next.actualContactForm = actual;
        });
    }

    DayEntry admitting(Set<UUID> all) {
        return with(next -> next.admitted = all);
    }

    private DayEntry with(Consumer<Draft> change) {
        var next = new Draft(this);
        change.accept(next);
        return next.of(identifier, patient);
    }

    /// The next line while it is being written.
    private static final class Draft {

        private Department department;
        private TimeSlot slot;
        private ContactForm contactForm;
        private Status status;
        private @Nullable Outcome outcome;
        private @Nullable ContactForm actualContactForm;
        private Set<UUID> admitted;
        private @Nullable Chosen chosen;
        private @Nullable Progress progress;
        private @Nullable ConversationKind conversation;

        Draft(DayEntry last) {
            department = last.department;
            slot = last.slot;
            contactForm = last.contactForm;
            status = last.status;
            outcome = last.outcome;
            actualContactForm = last.actualContactForm;
            admitted = last.admitted;
            chosen = last.chosen;
            progress = last.progress;
            conversation = last.conversation;
        }

        DayEntry of(Identifier identifier, PersonId patient) {
            return new DayEntry(
                    identifier,
                    patient,
                    department,
                    slot,
                    contactForm,
                    status,
                    outcome,
                    actualContactForm,
                    admitted,
                    chosen,
                    progress,
                    conversation);
        }
    }
}
