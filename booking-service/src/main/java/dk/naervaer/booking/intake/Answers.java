package dk.naervaer.booking.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.HearAnswer;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentHindered;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.KeyMissing;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears what patients and professionals have answered their EPJ, and tells it again.
@Singleton
public class Answers {

    private static final String FIELD = "answerer";

    /// What somebody has answered, and when it was heard.
    ///
    /// @param who what the EPJ calls a professional or a place; `null` of a patient, and once the
    ///   patient's data is erased
    /// @param id tells the answers of one appointment apart, and nothing else
    public record Given(String id, Answerer by, @Nullable String who, Answer answer, Instant at) {

        @Override
        public String toString() {
            return "Given[" + by + ", " + answer + "]";
        }
    }

    private final CommandHandler<
                    AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;
    private final EventStore store;
    private final StreamType<AppointmentEvent> streams;
    private final Patients patients;
    private final PersonalData personalData;

    Answers(
            CommandHandler<
                            AppointmentCommand,
                            Appointment.State,
                            AppointmentEvent,
                            AppointmentRejection>
                    appointments,
            EventStore store,
            StreamType<AppointmentEvent> streams,
            Patients patients,
            PersonalData personalData) {
        this.appointments = appointments;
        this.store = store;
        this.streams = streams;
        this.patients = patients;
        this.personalData = personalData;
    }

    /// Whether that number is the patient's of the appointment.
    public Uni<Boolean> isOf(PatientIdentity told, PersonId patient) {
        return patients.find(told)
                .flatMap(found -> patients.sameAs(patient, found.orElse(null)))
                .map(found -> found.filter(patient::equals).isPresent());
    }

    /// Whether it was news; fails with [RefusedMessage] when the appointment cannot be answered.
    ///
    /// @param patient of the appointment, under whose keys the name of a professional is sealed
    /// @param who of a professional or a place
    public Uni<Boolean> hear(
            RegisteredEpj epj,
            UUID appointment,
            PersonId patient,
            Answerer by,
            @Nullable String who,
            Answer answer) {
        return seal(patient, who)
                .flatMap(sealed ->
                        appointments.handle(
                                appointment.toString(),
                                new HearAnswer(by, sealed.orElse(null), answer),
                                Metadata.of(epj.actor(), "booking-service")))
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<AppointmentRejection> _ -> true;
                            case Outcome.Unchanged<AppointmentRejection> _ -> false;
                            case Outcome.Rejected<AppointmentRejection>(var reason) ->
                                    throw new RefusedMessage(IntakeRefusals.problem(reason));
                        });
    }

    private Uni<Optional<SealedValue>> seal(PersonId patient, @Nullable String who) {
        if (who == null) return Uni.createFrom().item(Optional.empty());
        return personalData
                .keyring(patient)
                .map(keys -> Optional.of(keys.seal(patient, KeyClass.CONTACT, FIELD, who)))
                .onFailure(KeyMissing.class)
                .transform(_ ->
                        new RefusedMessage(
                                Problem.of(409, "The data of this appointment are erased")));
    }

    /// What has been answered for the present time of the appointment. A patient who has told here
    /// that they cannot come has answered no.
    public Uni<List<Given>> of(UUID appointment, PersonId patient) {
        return Uni.combine()
                .all()
                .unis(store.load(streams.id(appointment.toString())), personalData.keyring(patient))
                .asTuple()
                .map(both -> {
                    var known = new Known();
                    for (var stored : both.getItem1())
                        known.hear(
                                streams.read(store.json(), stored.type(), stored.data()),
                                stored.recordedAt());
                    return known.given(both.getItem2());
                });
    }

    /// The appointment as it comes about, with when each answer was heard.
    private static final class Known {

        private final Appointment decider = new Appointment();
        private final HashMap<AppointmentAnswered, Instant> answered = new HashMap<>();
        private Appointment.State state = decider.initial();
        private Instant hindered = Instant.EPOCH;

        void hear(AppointmentEvent event, Instant at) {
            state = decider.evolve(state, event);
            if (event instanceof AppointmentAnswered answer) answered.put(answer, at);
            if (event instanceof AppointmentHindered
                    || (event instanceof AppointmentAnswered(var by, _, var answer)
                            && by == Answerer.PATIENT
                            && answer == Answer.DECLINED)) hindered = at;
        }

        List<Given> given(Keyring keys) {
            if (!(state instanceof Appointment.State.Booked booked)) return List.of();
            var all = new ArrayList<Given>();
            var hindrance = booked.decided().hindrance();
            if (hindrance != null)
                all.add(new Given("patient", Answerer.PATIENT, null, Answer.DECLINED, hindered));
            for (var one : booked.account().answers())
                if (one.by() != Answerer.PATIENT) all.add(given(one, keys));
                else if (hindrance == null && one.answer() != Answer.DECLINED)
                    all.add(given(one, keys));
            return all;
        }

        private Given given(AppointmentAnswered one, Keyring keys) {
            var who = one.who();
            return new Given(
                    who == null
                            ? "patient"
                            : UUID.nameUUIDFromBytes(who.fingerprint().getBytes(UTF_8))
                                    .toString()
                                    .substring(0, 18),
                    one.by(),
                    who == null ? null : keys.open(who, FIELD).orElse(null),
                    one.answer(),
                    answered.getOrDefault(one, Instant.EPOCH));
        }
    }
}
