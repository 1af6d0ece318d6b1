package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.meeting.Meeting;
import dk.naervaer.booking.meeting.MeetingCommand;
import dk.naervaer.booking.meeting.MeetingCommand.Tell;
import dk.naervaer.booking.meeting.MeetingDetail;
import dk.naervaer.booking.meeting.MeetingEvent;
import dk.naervaer.booking.meeting.MeetingEvent.MeetingTold;
import dk.naervaer.booking.meeting.MeetingRejection;
import dk.naervaer.booking.meeting.Moment;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.KeyMissing;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what an EPJ says of its video meeting, sealed, and opens it again for that EPJ alone.
@Singleton
public class Meetings {

    private final CommandHandler<MeetingCommand, Meeting.State, MeetingEvent, MeetingRejection>
            meetings;
    private final PersonalData personalData;

    Meetings(
            CommandHandler<MeetingCommand, Meeting.State, MeetingEvent, MeetingRejection> meetings,
            PersonalData personalData) {
        this.meetings = meetings;
        this.personalData = personalData;
    }

    /// Empty when the message says nothing of a meeting, or the patient's keys are erased.
    Uni<Optional<Tell>> seal(
            @Nullable MeetingDetails details, @Nullable PersonId patient, @Nullable Said said) {
        if (details == null || patient == null) return Uni.createFrom().item(Optional.empty());
        var moment = said == null ? null : new Moment(said.at(), said.message());
        return personalData
                .keyring(patient)
                .map(keys -> Optional.of(new Tell(patient, seal(patient, details, keys), moment)))
                .onFailure(KeyMissing.class)
                .recoverWithItem(Optional.empty());
    }

    private static EnumMap<MeetingDetail, SealedValue> seal(
            PersonId patient, MeetingDetails details, Keyring keys) {
        var sealed = new EnumMap<MeetingDetail, SealedValue>(MeetingDetail.class);
        details.values()
                .forEach((detail, value) ->
                        sealed.put(
                                detail,
                                keys.seal(patient, KeyClass.CONTACT, field(detail), value)));
        return sealed;
    }

    private static String field(MeetingDetail detail) {
        return switch (detail) {
            case URL -> "meeting-url";
            case ROOM -> "meeting-room";
            case GUEST_PIN -> "meeting-guest-pin";
            case HOST_PIN -> "meeting-host-pin";
            case NUMBER -> "meeting-number";
        };
    }

    /// Whether it was news.
    ///
    /// @param key of the message that told it; `null` where comparing the state decides
    Uni<Boolean> tell(UUID appointment, Tell command, Metadata metadata, @Nullable IntakeKey key) {
        var id = appointment.toString();
        return (key == null
                        ? meetings.handle(id, command, metadata)
                        : meetings.handle(id, command, metadata, ofMeeting(key)))
                .map(Outcome.Recorded.class::isInstance);
    }

    Uni<Boolean> tellIn(SqlConnection tx, UUID appointment, Tell command, Metadata metadata) {
        return meetings.handleIn(tx, appointment.toString(), command, metadata)
                .map(Outcome.Recorded.class::isInstance);
    }

    /// The same message is answered twice, once of the appointment and once of its meeting.
    private static IntakeKey ofMeeting(IntakeKey key) {
        return new IntakeKey(key.source() + "/meeting", key.key(), key.body());
    }

    /// Empty when the EPJ has told of none for this patient, or the patient's data is erased.
    public Uni<Optional<MeetingDetails>> open(UUID appointment, PersonId patient) {
        return meetings.load(appointment.toString())
                .flatMap(loaded -> {
                    var told = loaded.state().told();
                    return told == null || !told.patient().equals(patient)
                            ? Uni.createFrom().item(Optional.empty())
                            : personalData.keyring(patient).map(keys -> open(told, keys));
                });
    }

    private static Optional<MeetingDetails> open(MeetingTold told, Keyring keys) {
        var values = new EnumMap<MeetingDetail, String>(MeetingDetail.class);
        told.details()
                .forEach((detail, sealed) ->
                        keys.open(sealed, field(detail))
                                .ifPresent(value -> values.put(detail, value)));
        return values.isEmpty() ? Optional.empty() : Optional.of(new MeetingDetails(values));
    }
}
