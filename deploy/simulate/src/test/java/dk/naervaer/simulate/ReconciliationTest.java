package dk.naervaer.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.simulate.day.Standing;
import dk.naervaer.simulate.day.Standing.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Standing STANDING =
            new Standing(
                    1,
                    "99990000000101",
                    Instant.parse("2027-01-14T09:00:00Z"),
                    30,
                    true,
                    State.BOOKED);
    private static final String ANSWER =
            """
            {"entry": [{"resource": {"status": "booked",
              "start": "2027-01-14T10:00:00+01:00", "end": "2027-01-14T10:30:00+01:00",
              "serviceType": [{"coding": [{"code": "video"}]}],
              "participant": [{"actor": {"reference": "#patient"}},
                {"actor": {"identifier": {"system": "urn:oid:1.2.208.176.1.1",
                                          "value": "99990000000101"}}}]}}]}
            """;

    @Test
    void an_answer_that_says_the_same_differs_in_nothing() {
        assertThat(differences(ANSWER)).isEmpty();
    }

    @Test
    void each_difference_is_named() {
        assertThat(differences("{\"entry\": []}")).containsExactly("is not there");
        assertThat(differences(ANSWER.replace("booked", "cancelled")))
                .containsExactly("is not BOOKED");
        assertThat(differences(ANSWER.replace("T10:00:00+01", "T10:00:00+02")))
                .containsExactly("starts at another time");
        assertThat(differences(ANSWER.replace("T10:30", "T10:45")))
                .containsExactly("ends at another time");
        assertThat(differences(ANSWER.replace("0000101", "0000102")))
                .containsExactly("is in another department");
        assertThat(differences(ANSWER.replace("video", "regular")))
                .containsExactly("has another contact form");
    }

    private static List<String> differences(String answer) {
        try {
            return Reconciliation.differences(STANDING, new ObjectMapper().readTree(answer));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The answer is no JSON", e);
        }
    }
}
