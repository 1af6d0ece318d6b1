package dk.naervaer.consent.wiring;

import dk.naervaer.consent.patient.record.PatientRecord;
import dk.naervaer.consent.patient.record.RecordCommand;
import dk.naervaer.consent.patient.record.RecordEvent;
import dk.naervaer.consent.patient.record.RecordEvent.ContactChosen;
import dk.naervaer.consent.patient.record.RecordEvent.MarkedAble;
import dk.naervaer.consent.patient.record.RecordEvent.MarkedUnable;
import dk.naervaer.consent.patient.record.RecordEvent.PersonBarred;
import dk.naervaer.consent.patient.record.RecordEvent.PersonUnbarred;
import dk.naervaer.consent.patient.record.RecordRejection;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names the facts of a patient's record, which no other service is told.
public final class RecordStreams {

    public static final StreamType<RecordEvent> RECORDS =
            StreamType.internal("record", RecordEvent.class)
                    .event("record-person-barred.v1", PersonBarred.class)
                    .event("record-person-unbarred.v1", PersonUnbarred.class)
                    .event("record-marked-unable.v1", MarkedUnable.class)
                    .event("record-marked-able.v1", MarkedAble.class)
                    .event("record-contact-chosen.v1", ContactChosen.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<RecordEvent> records() {
        return RECORDS;
    }

    @Produces
    @Singleton
    CommandHandler<RecordCommand, PatientRecord.State, RecordEvent, RecordRejection> handler(
            EventStore store) {
        return new CommandHandler<>(store, RECORDS, new PatientRecord());
    }
}
