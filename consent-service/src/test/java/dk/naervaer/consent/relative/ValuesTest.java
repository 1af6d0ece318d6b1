package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.APPOINTMENT;
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.consent.relative.RelativeExamples.UNTIL;
import static dk.naervaer.consent.relative.RelativeExamples.attend;
import static dk.naervaer.consent.relative.RelativeExamples.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.personaldata.SealedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final SealedValue PHONE = sealed("contact", "cGhvbmU=");
    private static final SealedValue WHY = sealed("evidence", "d2h5");

    @Test
    void a_contact_has_an_address_for_its_channel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact(PHONE, null, Channel.EMAIL, "da", TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact(null, PHONE, Channel.SMS, "da", TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact(PHONE, null, Channel.SMS, "fr", TODAY));
        assertThat(new Contact(null, null, Channel.CALL, "da", null).holds(TODAY)).isTrue();
    }

    @Test
    void a_contact_holds_for_ninety_days_after_somebody_has_confirmed_it() {
        var contact = new Contact(PHONE, null, Channel.SMS, "da", TODAY);
        assertThat(contact.holds(TODAY.plusDays(90))).isTrue();
        assertThat(contact.holds(TODAY.plusDays(91))).isFalse();
        assertThat(new Contact(PHONE, null, Channel.SMS, "da", null).holds(TODAY)).isFalse();
    }

    @Test
    void a_scope_names_what_its_kind_needs_and_nothing_else() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(Scope.Type.ALL, APPOINTMENT, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(Scope.Type.APPOINTMENT, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(Scope.Type.COURSE, APPOINTMENT, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(Scope.Type.ALL, null, "herlev-kardiologi"));
    }

    @Test
    void a_part_is_told_by_a_note_and_the_whole_needs_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant(Degree.ATTEND_PART, null, Scope.all(), UNTIL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant(Degree.ATTEND, WHY, Scope.all(), UNTIL));
    }

    @Test
    void a_spoken_consent_says_who_was_sure_of_what_and_why_it_is_not_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> giver(Form.PHONE, null, WHY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> giver(Form.BEDSIDE, IdentityCheck.KNOWN_TO_STAFF, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> giver(Form.WRITTEN, IdentityCheck.PHOTO_ID, null));
        assertThat(giver(Form.LETTER, IdentityCheck.SIGNATURE, null).form().recordedByStaff())
                .isTrue();
    }

    private static Giver giver(
            Form form, @Nullable IdentityCheck check, @Nullable SealedValue why) {
        return new Giver(Capacity.SELF, form, check, why, "1", null);
    }

    @Test
    void a_degree_permits_something_under_a_code_in_capitals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Degree("LOOK", false, false, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Degree("look", true, false, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Degree("LOOK", false, true, true));
    }

    @Test
    void less_is_a_part_of_the_whole_a_course_of_its_department_and_an_earlier_end() {
        var whole = attend(Scope.department("herlev-kardiologi"), UNTIL);
        var part = new Grant(Degree.ATTEND_PART, WHY, Scope.course("herlev-kardiologi"), UNTIL);
        assertThat(part.within(whole)).isTrue();
        assertThat(whole.within(part)).isFalse();
        assertThat(attend(whole.scope(), UNTIL.minusDays(1)).within(whole)).isTrue();
        assertThat(attend(Scope.all(), UNTIL).within(whole)).isFalse();
        assertThat(whole.within(attend(Scope.all(), UNTIL))).isTrue();
        assertThat(new Grant(Degree.INFORMED, null, whole.scope(), UNTIL).within(whole)).isTrue();
    }

    @Test
    void another_note_may_mean_more() {
        var other = sealed("evidence", "b3RoZXI=");
        var scope = Scope.all();
        assertThat(
                        new Grant(Degree.ATTEND_PART, other, scope, UNTIL)
                                .within(new Grant(Degree.ATTEND_PART, WHY, scope, UNTIL)))
                .isFalse();
    }
}
