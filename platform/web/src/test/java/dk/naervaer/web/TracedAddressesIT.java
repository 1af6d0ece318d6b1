package dk.naervaer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.web.trial.Spans;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TracedAddressesIT {

    private static final String CPR = "0201919990";

    @Inject Spans spans;

    @Test
    void a_number_in_an_address_is_in_no_span() throws Exception {
        spans.forget();
        given().get("/api/trial/missing?patient=" + CPR);
        given().get("/api/nowhere/" + CPR);
        var told = List.of(spans.next().toString(), spans.next().toString());
        assertThat(told)
                .anyMatch(span -> span.contains("url.query"))
                .noneMatch(span -> span.contains(CPR));
    }
}
