package dk.naervaer.booking.appointment;

import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCodeProposed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpClosed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentFollowUpTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentHindered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentOpened;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentPlanBTaken;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRegistrationSettled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishMet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishWithdrawn;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWished;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativesNamed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentStarted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentWishUnmet;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One appointment in cardiology, and what happens to it.
public final class AppointmentExamples {

    public static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    public static final Identifier IDENTIFIER =
            new Identifier("urn:oid:1.2.208.999.1.1", "SP-2026-1000001");
    public static final PersonId EINER = PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");
    public static final PersonId SOMEBODY_ELSE =
            PersonId.of("b7a5d6de-58d5-4a43-b8a7-3f0a4c3c9e21");
    public static final Department CARDIOLOGY =
            new Department("99990000000101", "herlev-kardiologi");
    public static final Department ONCOLOGY = new Department("99990000000102", "herlev-onkologi");
    public static final TimeSlot TEN = slot("2027-01-14T09:00:00Z", "2027-01-14T09:30:00Z");
    public static final TimeSlot NEXT_WEEK = slot("2027-01-21T12:00:00Z", "2027-01-21T12:30:00Z");
    public static final UUID INVITATION = UUID.fromString("51c9f7a2-2f5e-5a0b-8d0c-7f4a2b1c9e33");
    public static final Instant DONE = Instant.parse("2027-01-14T09:32:00Z");

    public static final AppointmentBooked BOOKED =
            new AppointmentBooked(IDENTIFIER, EINER, CARDIOLOGY, TEN, ContactForm.PHYSICAL);
    public static final AppointmentMoved MOVED = new AppointmentMoved(NEXT_WEEK, CARDIOLOGY);
    public static final AppointmentCancelled CANCELLED = new AppointmentCancelled("pat");
    public static final AppointmentRelativeAdmitted ADMITTED =
            new AppointmentRelativeAdmitted(INVITATION);
    public static final AppointmentConcluded HELD =
            new AppointmentConcluded(Outcome.HELD, ContactForm.PHYSICAL, DONE);

    public static final Grounds SINCE_LONG = grounds("suitable");
    public static final AppointmentContactChosen CHOSEN =
            new AppointmentContactChosen(ContactForm.VIDEO, Chooser.PATIENT, SINCE_LONG);
    public static final Suitability SUITABLE =
            new Suitability(
                    Suitability.Verdict.SUITABLE,
                    Set.of(Warning.BLOOD_TEST),
                    Suitability.Extent.COURSE,
                    null);
    public static final AppointmentSuitabilityAssessed ASSESSED =
            new AppointmentSuitabilityAssessed(SUITABLE, grounds("warnings"));
    public static final AppointmentWishUnmet UNMET =
            new AppointmentWishUnmet(ContactForm.VIDEO, grounds("not-assessed"));

    public static final AppointmentHindered HINDERED = new AppointmentHindered(Hindrance.ILL);
    public static final AppointmentOpened OPENED =
            new AppointmentOpened(ConversationKind.WARD_ROUND);
    public static final AppointmentStarted STARTED =
            new AppointmentStarted(Instant.parse("2027-01-14T09:02:00Z"));
    public static final AppointmentPlanBTaken PLAN_B =
            new AppointmentPlanBTaken(PlanB.SOUND_ONLY, Instant.parse("2027-01-14T09:05:00Z"));
    public static final AppointmentConcluded UNANSWERED =
            new AppointmentConcluded(Outcome.UNANSWERED, null, DONE);
    public static final AppointmentFollowUpTaken TAKEN =
            new AppointmentFollowUpTaken("staff:sekretaer");
    public static final AppointmentFollowUpClosed CLOSED =
            new AppointmentFollowUpClosed(FollowUpAction.REACHED);

    public static final AppointmentCodeProposed PROPOSED =
            new AppointmentCodeProposed("ALCA00", grounds("national-in-person"));
    public static final AppointmentRegistered REGISTERED =
            new AppointmentRegistered("ALCA03", Set.of(ContactForm.PHONE, ContactForm.VIDEO));
    public static final AppointmentRegistrationSettled SETTLED =
            new AppointmentRegistrationSettled(
                    new SealedValue(EINER + "/evidence/1", "AQIDBAUGBwgJCgsMDQ4PEA==", "cmVhc29u"));
    public static final AppointmentRelativeWished RELATIVE_WISHED =
            new AppointmentRelativeWished(Chooser.PATIENT);
    public static final AppointmentRelativeWishWithdrawn RELATIVE_WISH_WITHDRAWN =
            new AppointmentRelativeWishWithdrawn(Chooser.PATIENT);
    public static final AppointmentRelativeWishUnmet RELATIVE_WISH_UNMET =
            new AppointmentRelativeWishUnmet(Alone.NOT_ON_BOARD, grounds("not-on-board"));
    public static final AppointmentRelativeWishMet RELATIVE_WISH_MET =
            new AppointmentRelativeWishMet(DONE);

    public static final Told PLAN =
            new Told(EINER, CARDIOLOGY, TEN, ContactForm.PHYSICAL, Status.BOOKED);
    public static final AppointmentNoted NOTED =
            new AppointmentNoted(new Told(null, null, NEXT_WEEK, null, Status.cancelled("pat")));
    public static final AppointmentTold TOLD =
            new AppointmentTold(said(1), List.of(Told.Part.SLOT, Told.Part.STATUS));

    /// That everything in the plan was told, and when, by a sender that does not tell when.
    public static final AppointmentTold HEARD =
            new AppointmentTold(
                    Said.onArrival(DONE),
                    List.of(
                            Told.Part.DEPARTMENT,
                            Told.Part.SLOT,
                            Told.Part.CONTACT_FORM,
                            Told.Part.STATUS));

    public static Grounds grounds(String rule) {
        return new Grounds(rule, LocalDate.of(2020, 1, 1));
    }

    public static Follow told() {
        return follow(PLAN);
    }

    public static Follow told(TimeSlot slot, Department department, ContactForm form) {
        return follow(new Told(EINER, department, slot, form, Status.BOOKED));
    }

    public static Follow toldOf(PersonId patient) {
        return follow(new Told(patient, CARDIOLOGY, TEN, ContactForm.PHYSICAL, Status.BOOKED));
    }

    public static Follow toldCancelled() {
        return follow(PLAN.with(Status.cancelled("pat")));
    }

    /// As an EPJ tells that does not say when.
    public static Follow follow(Told told) {
        return new Follow(IDENTIFIER, told, null, null, DONE);
    }

    /// As an EPJ tells at a minute of its own clock.
    public static Follow followAt(int minute, Told told) {
        return new Follow(IDENTIFIER, told, said(minute), null, DONE);
    }

    public static Said said(int minute) {
        return new Said(
                Instant.parse("2026-12-01T08:00:00Z").plusSeconds(60L * minute), "a" + minute);
    }

    public static final NamedRelative MAX =
            new NamedRelative(
                    ofEiner("Z2l2ZW4="), ofEiner("ZmFtaWx5"), "SONC", ofEiner("cGhvbmU="), null);
    public static final AppointmentRelativesNamed RELATIVES =
            new AppointmentRelativesNamed(EINER, List.of(MAX));

    static SealedValue ofEiner(String fingerprint) {
        return new SealedValue(EINER + "/contact/1", "AQIDBAUGBwgJCgsMDQ4PEA==", fingerprint);
    }

    public static final SealedValue A_DOCTOR = ofEiner("bGFlZ2U=");
    public static final AppointmentAnswered ANSWERED =
            new AppointmentAnswered(Answerer.PROFESSIONAL, A_DOCTOR, Answer.TENTATIVE);

    /// The same, naming relatives.
    static Follow naming(Follow told, NamedRelative... relatives) {
        return new Follow(
                told.identifier(),
                told.told(),
                told.said(),
                null,
                told.now(),
                List.of(relatives),
                null);
    }

    private static TimeSlot slot(String start, String end) {
        return TimeSlot.between(Instant.parse(start), Instant.parse(end), DENMARK);
    }

    private AppointmentExamples() {}
}
