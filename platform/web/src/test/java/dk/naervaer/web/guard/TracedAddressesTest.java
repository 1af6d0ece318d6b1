package dk.naervaer.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracedAddressesTest {

    @Test
    void of_an_address_neither_the_query_nor_a_number_is_kept() {
        assertThat(TracedAddresses.plain("/fhir/r4/Appointment?patient=0201919990"))
                .isEqualTo("/fhir/r4/Appointment?…");
        assertThat(TracedAddresses.plain("http://localhost:8081/persons/020191-9990/x"))
                .isEqualTo("http://localhost:8081/persons/…/x");
    }

    @Test
    void what_tells_nobody_stays() {
        for (var path :
                new String[] {
                    "/api/units/99990000000101", "/a/51c9f7a2-2f5e-5a0b-8d0c-123456789012"
                }) assertThat(TracedAddresses.plain(path)).isEqualTo(path);
    }
}
