package dk.naervaer.booking.epj;

import static dk.naervaer.booking.epj.EpjExamples.ALCA03;
import static dk.naervaer.booking.epj.EpjExamples.EPJ;
import static dk.naervaer.booking.epj.EpjExamples.NEW_YEAR;
import static dk.naervaer.booking.epj.EpjExamples.OPEN;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent.EpjDescribed;
import dk.naervaer.booking.epj.EpjRejection.NamespaceIsFixed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpjTest {

    private final Epj epj = new Epj();

    @Test
    void the_last_description_stands() {
        given(epj).when(new Describe(OPEN)).then(new EpjDescribed(OPEN));
        given(epj, new EpjDescribed(OPEN)).when(new Describe(EPJ)).then(new EpjDescribed(EPJ));
        given(epj, new EpjDescribed(EPJ)).when(new Describe(EPJ)).thenNothing();
    }

    @Test
    void the_namespace_of_its_ids_never_changes() {
        var other =
                EpjExamples.system(
                        UUID.nameUUIDFromBytes(new byte[] {1}), Set.of("*"), null, List.of(), null);
        given(epj, new EpjDescribed(EPJ))
                .when(new Describe(other))
                .thenRejected(new NamespaceIsFixed());
    }

    @Test
    void the_newest_rule_that_holds_on_the_day_says_what_a_code_means() {
        var summer = NEW_YEAR.plusMonths(6);
        var phone = new CodeRule("alca03", Meaning.PHONE, summer, summer.plusDays(1));
        var system =
                EpjExamples.system(
                        EpjExamples.NAMESPACE, Set.of("*"), null, List.of(ALCA03, phone), null);
        assertThat(system.meaning("ALCA03", NEW_YEAR.minusDays(1))).isEmpty();
        assertThat(system.meaning("ALCA03", NEW_YEAR)).contains(Meaning.VIDEO);
        assertThat(system.meaning("ALCA03", summer)).contains(Meaning.PHONE);
        assertThat(system.meaning("ALCA03", summer.plusDays(2))).contains(Meaning.VIDEO);
        assertThat(system.meaning("BVAA33A", summer)).isEmpty();
    }

    @Test
    void a_codes_period_ends_after_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CodeRule("ALCA03", Meaning.VIDEO, NEW_YEAR, NEW_YEAR.minusDays(1)));
    }
}
