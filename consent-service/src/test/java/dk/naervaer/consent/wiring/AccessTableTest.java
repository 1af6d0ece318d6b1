package dk.naervaer.consent.wiring;

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
            # Who may ask what of consent-service

            Every endpoint and the roles it lets in, as the code declares them. Patients reach what is their own; everything else
            answers 404, by the same question to the database and in the same words as what does not exist, so that neither
            the answer nor its time tells them apart. Each cell is tried in `AccessIT`.

            | Endpoint | Roles |
            |---|---|
            """;

    @Test
    void every_endpoint_lets_in_whom_the_approved_table_says() throws IOException {
        assertThat(Endpoints.table(HEAD, "dk.naervaer.consent"))
                .isEqualTo(Files.readString(Path.of("../docs/access/consent-service.md")));
    }

    @Test
    void every_endpoint_says_whether_it_shows_data_of_persons() {
        assertThat(Endpoints.of("dk.naervaer.consent", "dk.naervaer.operations", "dk.naervaer.web"))
                .filteredOn(endpoint -> endpoint.shows().isEmpty())
                .extracting(Endpoint::row)
                .isEmpty();
    }
}
