package dk.naervaer.consent.notice;

import java.time.LocalDate;

/// Why a patient is not told outside of their page.
public sealed interface NoticeRejection {

    record PatientDied() implements NoticeRejection {}

    record NowhereToTell() implements NoticeRejection {}

    record AddressTooOld(LocalDate confirmed) implements NoticeRejection {}
}
