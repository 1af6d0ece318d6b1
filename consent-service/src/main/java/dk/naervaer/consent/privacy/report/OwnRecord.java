package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.cases.Kind;
import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.consent.patient.record.PatientContact.Channel;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.view.CaseRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What bears on every consent of one patient, opened for their report. Never kept, never logged.
///
/// @param contact null until the patient has said where to be told
/// @param barred whom the patient wants kept away
/// @param unable null while nobody has said that the patient cannot consent
/// @param cases that a clinician decides or has decided
/// @param actedFor by what right others act for the patient; who they are is the register's
public record OwnRecord(
        @Nullable Told contact,
        List<Barred> barred,
        @Nullable Unable unable,
        List<Decided> cases,
        List<Right> actedFor) {

    /// Where and in which language the patient is told.
    public record Told(
            Channel channel, String phone, String email, String language, LocalDate confirmed) {

        @Override
        public String toString() {
            return "contact";
        }
    }

    /// Somebody who must not be contacted, by what the patient has told of them.
    public record Barred(String name, String phone, String email) {

        @Override
        public String toString() {
            return "barred";
        }
    }

    /// A clinician's word that the patient cannot consent, also when it has ended.
    public record Unable(String clinician, String reason, LocalDate until) {

        @Override
        public String toString() {
            return "unable until " + until;
        }
    }

    /// One case; verdict, clinician and reason are empty until it is decided.
    public record Decided(
            Kind kind,
            Instant openedAt,
            Instant deadline,
            CaseRow.State state,
            @Nullable Verdict verdict,
            @Nullable Closing closing,
            String clinician,
            String reason) {

        @Override
        public String toString() {
            return "case of " + openedAt;
        }
    }

    /// By what right somebody acts.
    ///
    /// @param until the last day; null where no end is known
    public record Right(Capacity capacity, LocalDate from, @Nullable LocalDate until) {}

    @Override
    public String toString() {
        return "own record";
    }
}
