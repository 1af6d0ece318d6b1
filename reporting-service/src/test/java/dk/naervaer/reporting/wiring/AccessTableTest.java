package dk.naervaer.reporting.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.testing.Endpoints;
import dk.naervaer.testing.Endpoints.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessTableTest {

    private static final String HEAD =
            """
            # Who may ask what of reporting-service

            Every endpoint and the roles it lets in, as the code declares them. It shows figures of units,
            and nobody's data.

            | Endpoint | Roles |
            |---|---|
            """;

    @Test
    void every_endpoint_lets_in_whom_the_approved_table_says() throws IOException {
        assertThat(Endpoints.table(HEAD, "dk.naervaer.reporting"))
                .isEqualTo(Files.readString(Path.of("../docs/access/reporting-service.md")));
    }

    @Test
    void every_endpoint_says_whether_it_shows_data_of_persons() {
        assertThat(Endpoints.of("dk.naervaer.reporting", "dk.naervaer.web"))
                .filteredOn(endpoint -> endpoint.shows().isEmpty())
                .extracting(Endpoint::row)
                .isEmpty();
    }

    @Test
    void nothing_here_shows_data_of_persons() {
        assertThat(Endpoints.of("dk.naervaer.reporting", "dk.naervaer.web"))
                .noneMatch(Endpoint::looks);
    }
}
