package dk.naervaer.booking.wiring;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCodeProposed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
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
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjEvent.EpjDescribed;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.meeting.Meeting;
import dk.naervaer.booking.meeting.MeetingCommand;
import dk.naervaer.booking.meeting.MeetingEvent;
import dk.naervaer.booking.meeting.MeetingEvent.MeetingTold;
import dk.naervaer.booking.meeting.MeetingRejection;
import dk.naervaer.booking.unit.Unit;
import dk.naervaer.booking.unit.UnitCommand;
import dk.naervaer.booking.unit.UnitEvent;
import dk.naervaer.booking.unit.UnitEvent.UnitPracticeAgreed;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.booking.unit.UnitRejection;
import dk.naervaer.booking.view.DayEntry;
import dk.naervaer.booking.view.DayListProjection;
import dk.naervaer.booking.view.EpjListProjection;
import dk.naervaer.booking.view.UnitEntry;
import dk.naervaer.booking.view.UnitListProjection;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The streams booking writes, who decides on them and what they are shown as.
class BookingStreams {

    static final StreamType<AppointmentEvent> APPOINTMENTS =
            StreamType.of("appointment", "appointments", AppointmentEvent.class)
                    .event("appointment-booked.v1", AppointmentBooked.class)
                    .event("appointment-moved.v1", AppointmentMoved.class)
                    .event(
                            "appointment-contact-form-planned.v1",
                            AppointmentContactFormPlanned.class)
                    .event("appointment-cancelled.v1", AppointmentCancelled.class)
                    .event("appointment-noted.v1", AppointmentNoted.class)
                    .event("appointment-told.v1", AppointmentTold.class)
                    .event("appointment-relatives-named.v1", AppointmentRelativesNamed.class)
                    .event("appointment-contact-chosen.v1", AppointmentContactChosen.class)
                    .event(
                            "appointment-suitability-assessed.v1",
                            AppointmentSuitabilityAssessed.class)
                    .event("appointment-wish-unmet.v1", AppointmentWishUnmet.class)
                    .event("appointment-hindered.v1", AppointmentHindered.class)
                    .event("appointment-answered.v1", AppointmentAnswered.class)
                    .event("appointment-opened.v1", AppointmentOpened.class)
                    .event("appointment-started.v1", AppointmentStarted.class)
                    .event("appointment-plan-b-taken.v1", AppointmentPlanBTaken.class)
                    .event("appointment-follow-up-taken.v1", AppointmentFollowUpTaken.class)
                    .event("appointment-follow-up-closed.v1", AppointmentFollowUpClosed.class)
                    .event("appointment-relative-admitted.v1", AppointmentRelativeAdmitted.class)
                    .event("appointment-concluded.v1", AppointmentConcluded.class)
                    .event("appointment-code-proposed.v1", AppointmentCodeProposed.class)
                    .event("appointment-registered.v1", AppointmentRegistered.class)
                    .event(
                            "appointment-registration-settled.v1",
                            AppointmentRegistrationSettled.class)
                    .event("appointment-relative-wished.v1", AppointmentRelativeWished.class)
                    .event(
                            "appointment-relative-wish-withdrawn.v1",
                            AppointmentRelativeWishWithdrawn.class)
                    .event("appointment-relative-wish-unmet.v1", AppointmentRelativeWishUnmet.class)
                    .event("appointment-relative-wish-met.v1", AppointmentRelativeWishMet.class);

    static final StreamType<UnitEvent> UNITS =
            StreamType.of("unit", "units", UnitEvent.class)
                    .event("unit-registered.v1", UnitRegistered.class)
                    .event("unit-practice-agreed.v1", UnitPracticeAgreed.class);

    static final StreamType<EpjEvent> EPJS =
            StreamType.of("epj", "epjs", EpjEvent.class)
                    .event("epj-described.v2", EpjDescribed.class)
                    .upcast("epj-described.v1", "epj-described.v2", OldFacts::described);

    /// How to get into the EPJ's own video meeting is told to no other service.
    static final StreamType<MeetingEvent> MEETINGS =
            StreamType.internal("meeting", MeetingEvent.class)
                    .event("meeting-told.v1", MeetingTold.class);

    @Produces
    @Singleton
    StreamType<MeetingEvent> meetingStreams() {
        return MEETINGS;
    }

    @Produces
    @Singleton
    CommandHandler<MeetingCommand, Meeting.State, MeetingEvent, MeetingRejection> meetings(
            EventStore store) {
        return new CommandHandler<>(store, MEETINGS, new Meeting());
    }

    @Produces
    @Singleton
    StreamType<AppointmentEvent> appointmentStreams() {
        return APPOINTMENTS;
    }

    @Produces
    @Singleton
    StreamType<UnitEvent> unitStreams() {
        return UNITS;
    }

    @Produces
    @Singleton
    CommandHandler<AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments(EventStore store) {
        return new CommandHandler<>(store, APPOINTMENTS, new Appointment());
    }

    @Produces
    @Singleton
    CommandHandler<UnitCommand, Unit.State, UnitEvent, UnitRejection> units(EventStore store) {
        return new CommandHandler<>(store, UNITS, new Unit());
    }

    @Produces
    @Singleton
    View<AppointmentEvent, DayEntry> dayList() {
        return new View<>(APPOINTMENTS, new DayListProjection(), "day_list", DayEntry.class);
    }

    @Produces
    @Singleton
    View<UnitEvent, UnitEntry> unitList() {
        return new View<>(UNITS, new UnitListProjection(), "unit_list", UnitEntry.class);
    }

    @Produces
    @Singleton
    StreamType<EpjEvent> epjStreams() {
        return EPJS;
    }

    @Produces
    @Singleton
    CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs(EventStore store) {
        return new CommandHandler<>(store, EPJS, new Epj());
    }

    @Produces
    @Singleton
    View<EpjEvent, EpjSystem> epjList() {
        return new View<>(EPJS, new EpjListProjection(), "epj_list", EpjSystem.class);
    }
}
