package dk.naervaer.booking.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.epj.EpjExamples;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisteredEpjTest {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    private final RegisteredEpj epj = epj(NAMESPACE);

    @Test
    void an_appointment_has_the_id_that_any_uuid_5_gives() {
        assertThat(epj.appointmentId(new Identifier("urn:oid:1.2.208.999.1.1", "SP-2026-1000001")))
                .hasToString("189bc998-0123-5b5b-8edb-3fc6a686c403");
    }

    @Test
    void the_same_identifier_from_another_epj_is_another_appointment() {
        var identifier = new Identifier("urn:oid:1.2.208.999.1.1", "SP-2026-1000001");
        var other = epj(UUID.nameUUIDFromBytes(new byte[] {1}));
        assertThat(epj.appointmentId(identifier)).isNotEqualTo(other.appointmentId(identifier));
    }

    private static RegisteredEpj epj(UUID namespace) {
        return new RegisteredEpj(EpjExamples.system(namespace, Set.of("*"), null, List.of(), null));
    }
}
