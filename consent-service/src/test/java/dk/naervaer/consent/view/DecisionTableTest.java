package dk.naervaer.consent.view;

import static dk.naervaer.consent.relative.RelativeExamples.APPOINTMENT;
import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.NOW;
import static dk.naervaer.consent.relative.RelativeExamples.ofPatient;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.testing.DecisionTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTest {

    private static final DecisionTable TABLE = DecisionTable.of("consent.md");
    private static final LocalDate TODAY = LocalDate.parse("2027-01-10");
    private static final LocalDate DAY = LocalDate.parse("2027-01-14");
    private static final String UNIT = "herlev-kardiologi";
    private static final String HOSPITAL = "herlev-gentofte";

    record Case(
            Degree degree,
            Scope scope,
            boolean inside,
            String period,
            Standing standing,
            AppointmentShown.State state) {

        List<String> words() {
            return List.of(
                    degree.code(),
                    scope.type().name(),
                    inside ? "inside" : "outside",
                    period,
                    standing.name(),
                    state.name());
        }

        LocalDate until() {
            return switch (period) {
                case "running" -> DAY;
                case "ended" -> TODAY.minusDays(1);
                default -> DAY.minusDays(1);
            };
        }
    }

    @ParameterizedTest
    @MethodSource
    void a_consent_is_worth_what_the_table_says(Case one) {
        var note = one.degree().part() ? ofPatient("bm90ZQ==") : null;
        var consent =
                ConsentRow.of(
                        CONSENT,
                        new Grant(one.degree(), note, one.scope(), one.until()),
                        new ConsentRow.Basis(GIVEN.giver(), null, null),
                        NOW,
                        one.standing());
        assertThat(consent.reach(appointment(one.state()), TODAY).name())
                .isEqualTo(TABLE.decide(one.words()));
    }

    static Stream<Case> a_consent_is_worth_what_the_table_says() {
        return scopes().flatMap(DecisionTableTest::cases);
    }

    private record Place(Scope scope, boolean inside) {}

    private static Stream<Place> scopes() {
        return Stream.of(
                new Place(Scope.all(), true),
                new Place(Scope.appointment(APPOINTMENT), true),
                new Place(Scope.appointment(new UUID(0, 9)), false),
                new Place(Scope.course(UNIT), true),
                new Place(Scope.course(HOSPITAL), false),
                new Place(Scope.department(HOSPITAL), true),
                new Place(Scope.department("rigshospitalet"), false));
    }

    private static Stream<Case> cases(Place place) {
        return Stream.of(Degree.ATTEND, Degree.ATTEND_PART, Degree.INFORMED)
                .flatMap(degree ->
                        Stream.of("running", "ends before the appointment", "ended")
                                .flatMap(period -> states(place, degree, period)));
    }

    private static Stream<Case> states(Place place, Degree degree, String period) {
        return Arrays.stream(Standing.values())
                .flatMap(standing ->
                        Arrays.stream(AppointmentShown.State.values())
                                .map(state ->
                                        new Case(
                                                degree,
                                                place.scope(),
                                                place.inside(),
                                                period,
                                                standing,
                                                state)));
    }

    private static AppointmentShown appointment(AppointmentShown.State state) {
        var start = Instant.parse("2027-01-14T09:00:00Z");
        return new AppointmentShown(
                APPOINTMENT,
                start,
                start.plusSeconds(1_800),
                List.of(UNIT, HOSPITAL, "region-oestdanmark"),
                null,
                null,
                "PHYSICAL",
                state);
    }
}
