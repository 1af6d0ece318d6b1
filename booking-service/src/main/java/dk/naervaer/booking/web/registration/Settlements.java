package dk.naervaer.booking.web.registration;

import dk.naervaer.booking.appointment.AppointmentCommand.SettleRegistration;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/// Takes a coordinator's word on a registration; what they write is sealed before it is decided.
@RequestScoped
public class Settlements {

    /// What a reason is sealed as.
    public static final String FIELD = "registration";

    static final int LONGEST_REASON = 500;

    private final Consultations consultations;
    private final PersonalData personalData;

    Settlements(Consultations consultations, PersonalData personalData) {
        this.consultations = consultations;
        this.personalData = personalData;
    }

    /// Fails with not found when it is unknown, or another department's.
    Uni<Outcome<AppointmentRejection>> settle(UUID id, String why) {
        return consultations
                .see(id)
                .map(seen ->
                        Consultations.plan(seen.loaded().state())
                                .orElseThrow(NotFoundException::new)
                                .patient())
                .flatMap(patient -> seal(patient, why))
                .flatMap(sealed -> consultations.hold(id, new SettleRegistration(sealed)));
    }

    private Uni<SealedValue> seal(PersonId patient, String why) {
        return personalData
                .keyring(patient)
                .map(keys -> keys.seal(patient, KeyClass.EVIDENCE, FIELD, why));
    }
}
