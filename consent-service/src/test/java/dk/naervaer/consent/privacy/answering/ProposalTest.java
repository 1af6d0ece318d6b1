package dk.naervaer.consent.privacy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.privacy.answering.Proposal.Why;
import dk.naervaer.consent.privacy.request.Answer.Kind;
import dk.naervaer.consent.privacy.retention.Anchors;
import dk.naervaer.consent.privacy.retention.RetentionBook;
import dk.naervaer.consent.privacy.retention.RetentionRule;
import dk.naervaer.personaldata.KeyClass;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final LocalDate SEEN = LocalDate.parse("2027-01-14");
    private static final LocalDate NEXT_DAY = SEEN.plusDays(1);
    private static final Anchors ANCHORS = new Anchors(SEEN, SEEN, SEEN);
    private static final Set<KeyClass> ALL = EnumSet.allOf(KeyClass.class);

    @Test
    void after_the_last_appointment_contact_and_messages_go_and_the_rest_is_kept()
            throws IOException {
        assertThat(whys(ANCHORS, ALL, false, NEXT_DAY))
                .isEqualTo(
                        Map.of(
                                KeyClass.IDENTITY, Why.RULE_KEEPS,
                                KeyClass.CONTACT, Why.RULE_LETS_GO,
                                KeyClass.MESSAGE, Why.RULE_LETS_GO,
                                KeyClass.EVIDENCE, Why.RULE_KEEPS,
                                KeyClass.ACCESS, Why.RULE_KEEPS));
        var evidence = of(KeyClass.EVIDENCE, ANCHORS, ALL, false, NEXT_DAY);
        assertThat(evidence.kind()).isEqualTo(Kind.KEPT_UNTIL);
        assertThat(evidence.until()).isEqualTo("2037-01-14");
        assertThat(evidence.grounds().rule()).isEqualTo("evidence-as-the-journal");
        assertThat(evidence.grounds().legalBasis()).contains("autorisationsloven § 25");
    }

    @Test
    void who_is_still_expected_is_needed_in_every_class() throws IOException {
        var contact = of(KeyClass.CONTACT, ANCHORS, ALL, false, SEEN);
        assertThat(contact.why()).isEqualTo(Why.STILL_NEEDED);
        assertThat(contact.kind()).isEqualTo(Kind.KEPT_UNTIL);
        assertThat(contact.until()).isEqualTo("2027-02-13");
    }

    @Test
    void what_has_been_kept_for_long_enough_goes() throws IOException {
        assertThat(whys(ANCHORS, ALL, false, LocalDate.parse("2037-01-14")))
                .containsEntry(KeyClass.EVIDENCE, Why.RULE_KEEPS)
                .containsEntry(KeyClass.ACCESS, Why.TIME_HAS_PASSED);
        assertThat(whys(ANCHORS, ALL, false, LocalDate.parse("2037-01-15")))
                .containsEntry(KeyClass.EVIDENCE, Why.TIME_HAS_PASSED);
    }

    @Test
    void a_legal_hold_refuses_all_that_is_left() throws IOException {
        var readable = EnumSet.of(KeyClass.EVIDENCE);
        assertThat(whys(ANCHORS, readable, true, NEXT_DAY))
                .containsEntry(KeyClass.EVIDENCE, Why.LEGAL_HOLD)
                .containsEntry(KeyClass.CONTACT, Why.NOTHING_LEFT);
        assertThat(of(KeyClass.EVIDENCE, ANCHORS, readable, true, NEXT_DAY).kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void of_whom_nothing_was_ever_recorded_nothing_is_kept() throws IOException {
        assertThat(whys(Anchors.NONE, ALL, false, SEEN).values()).containsOnly(Why.TIME_HAS_PASSED);
    }

    private static Map<KeyClass, Why> whys(
            Anchors anchors, Set<KeyClass> readable, boolean held, LocalDate today)
            throws IOException {
        return Proposal.of(rules(today), anchors, readable, held, today).stream()
                .collect(Collectors.toMap(Proposal::keyClass, Proposal::why));
    }

    private static Proposal of(
            KeyClass keyClass,
            Anchors anchors,
            Set<KeyClass> readable,
            boolean held,
            LocalDate today)
            throws IOException {
        return Proposal.of(rules(today), anchors, readable, held, today).stream()
                .filter(one -> one.keyClass() == keyClass)
                .findFirst()
                .orElseThrow();
    }

    private static List<RetentionRule> rules(LocalDate day) throws IOException {
        try (var json = ProposalTest.class.getResourceAsStream("/rules/retention.json")) {
            return RetentionBook.read(Objects.requireNonNull(json)).on(day);
        }
    }
}
