package dk.naervaer.consent.patient.record;

import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What has been written into a patient's record.
public sealed interface RecordEvent {

    record PersonBarred(Bar bar, Instant at) implements RecordEvent {}

    record PersonUnbarred(UUID id, Instant at) implements RecordEvent {}

    record MarkedUnable(SealedValue clinician, SealedValue reason, LocalDate until, Instant at)
            implements RecordEvent {}

    record ContactChosen(PatientContact contact, Instant at) implements RecordEvent {}

    record MarkedAble(Instant at) implements RecordEvent {}
}
