package dk.naervaer.consent.patient.record;

import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What may be asked about a patient's record.
public sealed interface RecordCommand {

    record BarPerson(Bar bar, Instant at) implements RecordCommand {}

    /// @param inPerson whether it is the patient who says so, and nobody who acts for them
    record UnbarPerson(UUID id, boolean inPerson, Instant at) implements RecordCommand {}

    /// @param clinician whose judgement it is, by name
    record MarkUnable(
            SealedValue clinician, SealedValue reason, LocalDate until, LocalDate today, Instant at)
            implements RecordCommand {}

    /// @param inPerson whether it is the patient who says so, and nobody who acts for them
    record ChooseContact(PatientContact contact, boolean inPerson, Instant at)
            implements RecordCommand {}

    record MarkAble(Instant at) implements RecordCommand {}
}
