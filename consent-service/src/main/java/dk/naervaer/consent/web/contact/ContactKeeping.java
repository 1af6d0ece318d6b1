package dk.naervaer.consent.web.contact;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.patient.record.PatientRecord;
import dk.naervaer.consent.patient.record.RecordCommand;
import dk.naervaer.consent.patient.record.RecordCommand.ChooseContact;
import dk.naervaer.consent.patient.record.RecordEvent;
import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/// Writes down where a patient wants to be told, and reads it to them.
@Singleton
public class ContactKeeping {

    private final CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
            records;
    private final Situations situations;
    private final PersonalData personalData;
    private final Clock clock;

    ContactKeeping(
            CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection>
                    records,
            Situations situations,
            PersonalData personalData,
            Clock clock) {
        this.records = records;
        this.situations = situations;
        this.personalData = personalData;
        this.clock = clock;
    }

    Uni<ContactShown> of(PersonId patient) {
        return Uni.combine()
                .all()
                .unis(situations.record(patient), personalData.keyring(patient))
                .with((record, keys) -> ContactShown.of(record.contact(), keys, today()));
    }

    /// Whether notices go anywhere today, without opening where.
    public Uni<Boolean> told(PersonId patient) {
        return situations
                .record(patient)
                .map(record -> ContactShown.told(record.contact(), today()));
    }

    /// Only when there are no faults.
    Uni<Outcome<RecordRejection>> choose(Patient patient, ContactRequest request) {
        return personalData
                .keyring(patient.id())
                .map(keys -> request.toContact(patient.id(), keys, today()))
                .flatMap(contact ->
                        records.handle(
                                patient.id().toString(),
                                new ChooseContact(contact, patient.inPerson(), clock.instant()),
                                Metadata.of(patient.actor(), "consent-service")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
