package dk.naervaer.consent.patient.record;

import java.time.LocalDate;
import java.util.UUID;

/// Why nothing was written into a patient's record.
public sealed interface RecordRejection {

    record UnknownBar(UUID id) implements RecordRejection {}

    record MarkIsPast(LocalDate until, LocalDate today) implements RecordRejection {}

    /// No register says that somebody else may say where the patient is told, or let in again whom
    /// the patient keeps away.
    record OnlyThePatient() implements RecordRejection {}

    record MarkTooLong(LocalDate until, LocalDate latest) implements RecordRejection {}
}
