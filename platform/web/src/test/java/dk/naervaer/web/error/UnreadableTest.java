package dk.naervaer.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class UnreadableTest {

    private record Person(String name, int age) {}

    private record Household(Person head) {}

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void broken_json_is_told_by_its_place() {
        var problem = refusal("{\n  \"head\": Max}");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).startsWith("Line 2, column");
        assertThat(problem.toString()).doesNotContain("Max");
    }

    @Test
    void a_wrong_type_is_told_by_its_field() {
        var problem = refusal("{\"head\":{\"name\":\"Max\",\"age\":\"0201609995x\"}}");
        assertThat(problem.errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("head.age");
        assertThat(problem.toString()).doesNotContain("0201609995");
    }

    @Test
    void an_unknown_field_is_named() {
        assertThat(refusal("{\"tail\":1}").errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("tail");
    }

    private Problem refusal(String body) {
        return Unreadable.problem(
                catchThrowableOfType(
                        JsonProcessingException.class,
                        () -> json.readValue(body, Household.class)));
    }
}
