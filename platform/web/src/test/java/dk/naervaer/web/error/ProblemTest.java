package dk.naervaer.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void what_is_not_said_is_not_written() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(Problem.of(404, "There is nothing here")))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"There is nothing here\",\"status\":404}");
    }

    @Test
    void each_field_brings_its_own_words() {
        var problem = Problem.of(422, "No").error("phone", "is missing").error("until", "is past");
        assertThat(problem.errors())
                .containsExactly(
                        new Problem.FieldError("phone", "is missing"),
                        new Problem.FieldError("until", "is past"));
    }

    @Test
    void a_defect_is_logged_without_its_message() {
        var defect = new IllegalStateException("0201609995", new RuntimeException("+4520123457"));
        assertThat(Defect.whereabouts(defect))
                .startsWith("java.lang.IllegalStateException")
                .contains("caused by java.lang.RuntimeException")
                .contains("ProblemTest.java")
                .doesNotContain("0201609995", "+4520123457");
    }

    @Test
    void programs_are_known_by_their_paths() {
        assertThat(ErrorFormats.forProgram("/api/appointments")).isTrue();
        assertThat(ErrorFormats.forProgram("/fhir/r4/Appointment")).isTrue();
        assertThat(ErrorFormats.forProgram("/apiary")).isFalse();
    }
}
