package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.web.error.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message in our words, whichever dialect it came in; nothing in it is sealed yet.
public sealed interface Understood {

    /// As it counts whenever it is read: what does not tell when it was said was said when it came.
    Understood cameAt(Instant at);

    /// How an appointment stands; a part the message does not speak of is `null`.
    ///
    /// @param identifiers one or more names of the same appointment, the leading one first
    /// @param said `null` when the sender does not tell: then it is the newest, said when it came
    /// @param unlessBegunBy a cancellation that holds only for what starts later than this
    /// @param relatives whom it names to take part; `null` when it names nobody
    /// @param meeting what it says of a video meeting of its own; `null` when it says nothing
    /// @param isProtected whether the patient's name and address are; `null` when it does not say
    /// @param codes what it says about the kind of contact, in the order they stand
    /// @param key what makes the message a repeat; `null` where comparing the state decides
    /// @param aside what else it says
    record Telling(
            List<Identifier> identifiers,
            @Nullable PatientIdentity patient,
            @Nullable Place place,
            @Nullable TimeSlot slot,
            @Nullable ContactForm contactForm,
            @Nullable Status status,
            @Nullable Said said,
            @Nullable Instant unlessBegunBy,
            @Nullable List<NextOfKin> relatives,
            @Nullable MeetingDetails meeting,
            @Nullable Boolean isProtected,
            List<String> codes,
            @Nullable IntakeKey key,
            Aside aside)
            implements Understood {
        public Telling {
            if (identifiers.isEmpty())
                throw new IllegalArgumentException("An appointment has an identifier");
            identifiers = List.copyOf(identifiers);
            codes = List.copyOf(codes);
        }

        @Override
        public Telling cameAt(Instant at) {
            return with(said == null ? Said.onArrival(at) : said.heardAt(at), aside);
        }

        /// Of languages that have no words for a video meeting.
        public Telling(
                List<Identifier> identifiers,
                @Nullable PatientIdentity patient,
                @Nullable Place place,
                @Nullable TimeSlot slot,
                @Nullable ContactForm contactForm,
                @Nullable Status status,
                @Nullable Said said,
                @Nullable Instant unlessBegunBy,
                @Nullable List<NextOfKin> relatives,
                @Nullable Boolean isProtected,
                List<String> codes,
                @Nullable IntakeKey key) {
            this(
                    identifiers,
                    patient,
                    place,
                    slot,
                    contactForm,
                    status,
                    said,
                    unlessBegunBy,
                    relatives,
                    null,
                    isProtected,
                    codes,
                    key,
                    Aside.NOTHING);
        }

        /// How it went, by the sender; `null` where it does not say.
        @Nullable Outcome outcome() {
            if (aside.held()) return Outcome.HELD;
            return Status.MISSED.equals(status) ? Outcome.NO_SHOW : null;
        }

        /// Of a message that was taken once, what could not be understood then.
        Telling onlyForm() {
            return new Telling(
                    identifiers,
                    null,
                    null,
                    null,
                    contactForm,
                    null,
                    said,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        public Telling with(Aside more) {
            return with(said, more);
        }

        private Telling with(@Nullable Said when, Aside more) {
            return new Telling(
                    identifiers,
                    patient,
                    place,
                    slot,
                    contactForm,
                    status,
                    when,
                    unlessBegunBy,
                    relatives,
                    meeting,
                    isProtected,
                    codes,
                    key,
                    more);
        }
    }

    /// What a message says beside how its appointment stands.
    ///
    /// @param placer which of the identifiers is of who asked for the appointment; `null` where
    ///   that is not told
    /// @param filler which is of the schedule
    /// @param unclear what of it a person here has to mend before it counts; `null` when all counts
    /// @param death that its patient has died; `null` where it does not say so
    /// @param held that the consultation has taken place, which only confirms what staff have told
    record Aside(
            @Nullable Identifier placer,
            @Nullable Identifier filler,
            @Nullable Problem unclear,
            @Nullable Death death,
            boolean held) {

        public static final Aside NOTHING = new Aside(null, null, null, null, false);

        public Aside unclear(@Nullable Problem what) {
            return new Aside(placer, filler, what, death, held);
        }

        public Aside death(@Nullable Death of) {
            return new Aside(placer, filler, unclear, of, held);
        }

        public Aside held(boolean so) {
            return new Aside(placer, filler, unclear, death, so);
        }
    }

    /// Several that are taken together or not at all.
    ///
    /// @param places what each telling is called in the message
    /// @param persons which of its patients have died, or live
    record Together(List<Telling> tellings, List<String> places, List<Understood> persons)
            implements Understood {
        public Together {
            tellings = List.copyOf(tellings);
            places = List.copyOf(places);
            persons = List.copyOf(persons);
        }

        @Override
        public Together cameAt(Instant at) {
            return new Together(
                    tellings.stream().map(one -> one.cameAt(at)).toList(),
                    places,
                    persons.stream().map(one -> one.cameAt(at)).toList());
        }
    }

    /// The patient has died.
    ///
    /// @param said when its sender said so; `null` when that is not told
    record Death(PatientIdentity patient, @Nullable Instant said) implements Understood {
        @Override
        public Death cameAt(Instant at) {
            return new Death(patient, said == null ? at : said);
        }
    }

    /// The patient lives: only heard by whoever was told otherwise.
    ///
    /// @param said when its sender said so; `null` when that is not told
    record Life(PatientIdentity patient, @Nullable Instant said) implements Understood {
        @Override
        public Life cameAt(Instant at) {
            return new Life(patient, said == null ? at : said);
        }
    }

    /// Nothing here concerns us.
    record Irrelevant(String why) implements Understood {
        @Override
        public Irrelevant cameAt(Instant at) {
            return this;
        }
    }
}
