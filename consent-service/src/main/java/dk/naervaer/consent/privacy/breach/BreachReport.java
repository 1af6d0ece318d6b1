package dk.naervaer.consent.privacy.breach;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who and what could be reached between two instants: pseudonyms, never names.
///
/// @param people the first of them, where there are very many
public record BreachReport(
        Instant madeAt, BreachQuestion question, Counts counts, List<Affected> people) {

    private static final String HEAD = "person;role;classes;invitations;consents\r\n";

    /// How many of each; a link and a consent count once, with the relative they are for.
    public record Counts(long patients, long relatives, long links, long consents) {

        public long people() {
            return patients + relatives;
        }
    }

    /// One person, and what could be reached of them.
    ///
    /// @param classes what could be read
    /// @param invitations whose links were open
    /// @param consents that were in force
    public record Affected(
            PersonId person,
            Role role,
            SortedSet<KeyClass> classes,
            List<UUID> invitations,
            List<UUID> consents) {

        /// In what capacity somebody is known here.
        public enum Role {
            PATIENT,
            RELATIVE
        }

        private String line() {
            return "%s;%s;%s;%s;%s\r\n"
                    .formatted(person, role, join(classes), join(invitations), join(consents));
        }

        private static String join(Iterable<?> values) {
            var texts = new StringJoiner(" ");
            for (var value : values) texts.add(value.toString());
            return texts.toString();
        }
    }

    /// For a spreadsheet; nothing in it was written by anybody.
    public String csv() {
        return people.stream().map(Affected::line).collect(Collectors.joining("", HEAD, ""));
    }
}
