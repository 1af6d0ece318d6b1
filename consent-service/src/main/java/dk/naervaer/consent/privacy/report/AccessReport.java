package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.shown.ErasureRequestRow;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.AppointmentShown;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything this service knows about one person, opened for them. Never kept, never logged.
///
/// @param identity null when it is erased, and of somebody only named as a relative
/// @param record what bears on every consent of the person
/// @param relatives whom the person has named
/// @param namedAs how others have named the person; by whom is theirs and not told
/// @param messages written to or about the person, without the links in them
/// @param hold null when none stands; its reason is not told
/// @param looks who has looked, as far as this service is told
/// @param facts what was recorded, in order
/// @param elsewhere who else keeps something; the hospital gives access to its EPJ, the privacy
///   officer fetches the rest
public record AccessReport(
        Instant madeAt,
        List<PersonId> pseudonyms,
        @Nullable Identity identity,
        List<ClassState> classes,
        List<AppointmentShown> appointments,
        OwnRecord record,
        List<Named> relatives,
        List<Named> namedAs,
        List<Link> links,
        List<Message> messages,
        List<Request> erasureRequests,
        @Nullable Hold hold,
        List<Looks.Look> looks,
        List<Fact> facts,
        List<Elsewhere> elsewhere) {

    /// Who the person is.
    public record Identity(String civilNumber, String given, String family) {

        public String name() {
            return (given + " " + family).strip();
        }

        @Override
        public String toString() {
            return "identity";
        }
    }

    /// Whether data of a class can be read at all.
    public record ClassState(KeyClass keyClass, boolean readable) {}

    /// One named relative with every consent.
    public record Named(
            UUID id,
            String given,
            String family,
            Relationship relationship,
            @Nullable String phone,
            @Nullable String email,
            String language,
            List<Given> consents) {

        public String name() {
            return (given + " " + family).strip();
        }

        @Override
        public String toString() {
            return "relative " + id;
        }
    }

    /// One consent, whatever has become of it.
    ///
    /// @param note which part may be attended; null for the whole
    /// @param capacity by what right it was given; null for a proposal or a disclosure
    public record Given(
            UUID id,
            String degree,
            @Nullable String note,
            Scope scope,
            Instant from,
            LocalDate until,
            Standing standing,
            @Nullable Capacity capacity,
            @Nullable Form form,
            @Nullable Instant withdrawnAt) {

        static Given of(ConsentRow row, @Nullable String note) {
            var giver = row.giver();
            return new Given(
                    row.id(),
                    row.grant().degree().code(),
                    note,
                    row.scope(),
                    row.from(),
                    row.until(),
                    row.standing(),
                    giver == null ? null : giver.capacity(),
                    giver == null ? null : giver.form(),
                    row.withdrawnAt());
        }

        @Override
        public String toString() {
            return "consent " + id;
        }
    }

    /// One link, and from when to when it was open.
    ///
    /// @param closedAt null when nobody has closed it; it ends by itself
    public record Link(
            UUID invitationId,
            UUID appointmentId,
            UUID relativeId,
            Instant openedAt,
            @Nullable Instant closedAt,
            Instant endsAt) {}

    /// One message.
    ///
    /// @param to what the relative is called
    /// @param text null when it is erased
    public record Message(Instant at, String purpose, String to, @Nullable String text) {

        @Override
        public String toString() {
            return "message";
        }
    }

    /// One request for erasure and how it was answered.
    public record Request(
            UUID id, Instant at, ErasureRequestRow.Stage stage, List<Answered> answers) {

        /// How one class was answered.
        public record Answered(
                KeyClass keyClass,
                Answer.Kind kind,
                @Nullable LocalDate until,
                @Nullable String legalBasis,
                @Nullable String reason) {}
    }

    /// That a hold stands.
    public record Hold(@Nullable LocalDate until) {}

    /// One fact without what it says.
    ///
    /// @param by `patient`, `staff`, `policy` or `system`
    public record Fact(Instant at, String type, String by) {}

    /// Who keeps what is not in the report.
    public enum Elsewhere {
        EPJ,
        BOOKING,
        INVITATION
    }

    /// Of whom the report is, for a heading.
    public String name() {
        if (identity != null) return identity.name();
        return namedAs.isEmpty() ? "" : namedAs.getFirst().name();
    }

    @Override
    public String toString() {
        return "report of " + pseudonyms;
    }
}
