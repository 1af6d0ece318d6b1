package dk.naervaer.invitation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.heard.HeardAppointment.Department;
import dk.naervaer.invitation.heard.HeardConsent.Contact;
import dk.naervaer.invitation.heard.HeardConsent.Degree;
import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.heard.HeardConsent.Grant;
import dk.naervaer.invitation.heard.HeardConsent.Scope;
import dk.naervaer.invitation.heard.HeardConsent.Standing;
import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.invitation.InvitationExamples;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.DecisionTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTest {

    private static final DecisionTable TABLE = DecisionTable.of("consent.md");
    private static final LocalDate DAY = InvitationExamples.THURSDAY.start().toLocalDate();
    private static final LocalDate TODAY = DAY.minusDays(4);
    private static final UUID PATIENT = new UUID(0, 1);
    private static final UUID APPOINTMENT = new UUID(0, 2);
    private static final Set<String> UNITS = Set.of("herlev-kardiologi", "herlev-gentofte");
    private static final List<String> STANDINGS =
            List.of("PROPOSED", "OPEN", "PAUSED", "WITHDRAWN", "CLOSED", "LAPSED", "REFUSED");

    record Case(
            String degree,
            Scope scope,
            boolean inside,
            String period,
            String standing,
            HeardAppointment.State state) {

        List<String> words() {
            return List.of(
                    degree,
                    scope.type(),
                    inside ? "inside" : "outside",
                    period,
                    standing,
                    state.name());
        }

        LocalDate until() {
            return switch (period) {
                case "running" -> DAY;
                case "ended" -> TODAY.minusDays(1);
                default -> DAY.minusDays(1);
            };
        }

        /// Of what was only proposed, or refused, nothing is kept here.
        @Nullable Standing heard() {
            return switch (standing) {
                case "PROPOSED", "REFUSED" -> null;
                case "OPEN" -> Standing.OPEN;
                case "PAUSED" -> Standing.PAUSED;
                default -> Standing.ENDED;
            };
        }
    }

    @ParameterizedTest
    @MethodSource
    void a_consent_is_worth_what_the_table_says(Case one) {
        var standing = one.heard();
        var reach =
                standing == null
                        ? Reach.NOTHING
                        : consent(one, standing).reach(appointment(one.state()), UNITS, TODAY);
        assertThat(reach.name()).isEqualTo(TABLE.decide(one.words()));
    }

    static Stream<Case> a_consent_is_worth_what_the_table_says() {
        return Stream.of(
                        new Place(new Scope("ALL", null, null), true),
                        new Place(new Scope("APPOINTMENT", APPOINTMENT, null), true),
                        new Place(new Scope("APPOINTMENT", new UUID(0, 9), null), false),
                        new Place(new Scope("COURSE", null, "herlev-kardiologi"), true),
                        new Place(new Scope("COURSE", null, "herlev-gentofte"), false),
                        new Place(new Scope("DEPARTMENT", null, "herlev-gentofte"), true),
                        new Place(new Scope("DEPARTMENT", null, "rigshospitalet"), false))
                .flatMap(DecisionTableTest::cases);
    }

    private record Place(Scope scope, boolean inside) {}

    private static Stream<Case> cases(Place place) {
        return Stream.of("ATTEND", "ATTEND_PART", "INFORMED")
                .flatMap(degree ->
                        Stream.of("running", "ends before the appointment", "ended")
                                .flatMap(period -> states(place, degree, period)));
    }

    private static Stream<Case> states(Place place, String degree, String period) {
        return STANDINGS.stream()
                .flatMap(standing ->
                        Arrays.stream(HeardAppointment.State.values())
                                .map(state ->
                                        new Case(
                                                degree,
                                                place.scope(),
                                                place.inside(),
                                                period,
                                                standing,
                                                state)));
    }

    private static HeardConsent consent(Case one, Standing standing) {
        var degree = new Degree(one.degree(), !one.degree().equals("INFORMED"), true);
        var contact = new Contact(null, null, Channel.CALL, "da", null);
        var given =
                new Given(
                        new UUID(0, 3),
                        PATIENT,
                        new PersonId(new UUID(0, 4)),
                        new Grant(degree, one.scope(), one.until()),
                        contact);
        return new HeardConsent(given.consentId(), new UUID(0, 5), given, standing);
    }

    private static HeardAppointment appointment(HeardAppointment.State state) {
        return new HeardAppointment(
                APPOINTMENT,
                PATIENT,
                new Department("99990000000101", "herlev-kardiologi"),
                InvitationExamples.THURSDAY,
                state);
    }
}
