package dk.naervaer.consent.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionBookTest {

    private static final LocalDate SEEN = LocalDate.parse("2027-01-14");
    private static final Anchors ANCHORS =
            new Anchors(SEEN, LocalDate.parse("2027-08-31"), LocalDate.parse("2027-09-01"));
    private static final String CONTACT =
            """
            {"rule": "contact", "of": "CONTACT", "from": "2020-01-01", "after": "LAST_APPOINTMENT",
             "keep": "P30D", "onRequest": "ERASE", "basis": "§"}
            """;

    @Test
    void each_class_is_kept_for_its_time_after_its_own_day() throws IOException {
        var book = usual();
        assertThat(until(book, Kept.CONTACT)).hasValue(LocalDate.parse("2027-02-13"));
        assertThat(until(book, Kept.MESSAGE)).hasValue(LocalDate.parse("2028-02-29"));
        assertThat(until(book, Kept.EVIDENCE)).hasValue(LocalDate.parse("2037-09-01"));
        assertThat(until(book, Kept.IDENTITY)).hasValue(LocalDate.parse("2037-09-01"));
        assertThat(until(book, Kept.ACCESS)).hasValue(LocalDate.parse("2032-09-01"));
        assertThat(until(book, Kept.TELEMETRY)).isEmpty();
    }

    @Test
    void what_has_no_day_of_its_own_is_counted_from_the_next_best() throws IOException {
        var entry = new Anchors(null, null, SEEN);
        var rule = rule(usual(), Kept.MESSAGE, SEEN);
        assertThat(rule.until(entry)).hasValue(LocalDate.parse("2027-07-14"));
        assertThat(rule.until(Anchors.NONE)).isEmpty();
    }

    @Test
    void a_rule_that_changes_holds_from_its_first_day_and_the_old_one_until_the_day_before()
            throws IOException {
        var book =
                with(
                        CONTACT.replace("\"after\"", "\"to\": \"2028-12-31\", \"after\""),
                        CONTACT.replace("2020-01-01", "2029-01-01").replace("P30D", "P90D"));
        assertThat(rule(book, Kept.CONTACT, LocalDate.parse("2028-12-31")).until(ANCHORS))
                .hasValue(LocalDate.parse("2027-02-13"));
        assertThat(rule(book, Kept.CONTACT, LocalDate.parse("2029-01-01")).until(ANCHORS))
                .hasValue(LocalDate.parse("2027-04-14"));
        assertThat(book.on(LocalDate.parse("2019-12-31"))).isEmpty();
    }

    @Test
    void two_rules_of_a_class_never_hold_on_the_same_day() {
        assertThatThrownBy(() -> with(CONTACT, CONTACT.replace("\"contact\"", "\"more\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contact and more hold on the same day");
    }

    @Test
    void a_book_that_forgets_a_class_is_refused() {
        assertThatThrownBy(() ->
                        with(CONTACT.replace("\"after\"", "\"to\": \"2028-12-31\", \"after\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No rule holds on for CONTACT");
    }

    @Test
    void a_rule_nobody_understands_is_named() {
        refused(CONTACT.replace("P30D", "thirty days"), "The rule contact cannot be read");
        refused(CONTACT.replace("P30D", "P0D"), "contact keeps for no time");
        refused(CONTACT.replace("LAST_APPOINTMENT", "EASTER"), "The rule contact cannot be read");
        refused(CONTACT.replace("\"keep\"", "\"for\""), "contact says for, which nobody knows");
        refused(CONTACT.replace("\"§\"", "\" \""), "contact has no legal basis");
    }

    private static void refused(String rule, String message) {
        assertThatThrownBy(() -> with(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Optional<LocalDate> until(RetentionBook book, Kept kept) {
        return rule(book, kept, SEEN).until(ANCHORS);
    }

    private static RetentionRule rule(RetentionBook book, Kept kept, LocalDate on) {
        return book.on(on).stream().filter(one -> one.of() == kept).findFirst().orElseThrow();
    }

    private static RetentionBook usual() throws IOException {
        try (var json = RetentionBookTest.class.getResourceAsStream("/rules/retention.json")) {
            return RetentionBook.read(Objects.requireNonNull(json));
        }
    }

    /// The rules given for contact, and one for each of the other kinds.
    private static RetentionBook with(String... contact) throws IOException {
        var others =
                Arrays.stream(Kept.values())
                        .filter(kept -> kept != Kept.CONTACT)
                        .map(kept -> CONTACT.replace("CONTACT", kept.name()))
                        .collect(Collectors.joining(","));
        var json = "[%s,%s]".formatted(String.join(",", contact), others);
        return RetentionBook.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
