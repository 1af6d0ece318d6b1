package dk.naervaer.consent.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.policy.NamedByEpj;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.ApprovedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    @Test
    void booking_tells_when_and_where_an_appointment_is() {
        var booked = ApprovedJson.read("appointment-booked.v1", HeardAppointments.Booked.class);
        assertThat(booked.patient()).isEqualTo(PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10"));
        assertThat(booked.department())
                .isEqualTo(new Department("99990000000101", "herlev-kardiologi"));
        assertThat(booked.slot())
                .isEqualTo(
                        new Slot(
                                Instant.parse("2027-01-14T09:00:00Z"),
                                Instant.parse("2027-01-14T09:30:00Z")));
        var moved = ApprovedJson.read("appointment-moved.v1", HeardAppointments.Moved.class);
        assertThat(moved.slot().startInstant()).isEqualTo("2027-01-21T12:00:00Z");
        assertThat(moved.department().unit()).isEqualTo("herlev-kardiologi");
        var planned =
                ApprovedJson.read(
                        "appointment-contact-form-planned.v1", HeardAppointments.Planned.class);
        assertThat(planned.contactForm()).isEqualTo("VIDEO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"epj-described.v1", "epj-described.v2"})
    void booking_tells_for_which_units_an_epj_speaks(String version) {
        assertThat(ApprovedJson.read(version, HeardEpjs.Described.class).system())
                .isEqualTo(new HeardEpjs.Registered("epj-demo", List.of("herlev-gentofte")));
    }

    @Test
    void booking_tells_what_a_unit_is_called_from_when_to_when() {
        var unit = ApprovedJson.read("unit-registered.v1", HeardUnits.Registered.class);
        assertThat(unit.id()).isEqualTo("herlev-gentofte");
        assertThat(unit.periods())
                .hasSize(2)
                .first()
                .isEqualTo(
                        new HeardUnits.Period(
                                "Herlev og Gentofte Hospital",
                                "region-hovedstaden",
                                LocalDate.parse("2015-01-01"),
                                LocalDate.parse("2026-12-31"),
                                null));
    }

    @Test
    void invitation_tells_who_is_invited_and_what_they_answer() {
        var consent = UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d44");
        assertThat(ApprovedJson.read("invitation-issued.v1", HeardInvitations.Issued.class))
                .isEqualTo(
                        new HeardInvitations.Issued(
                                UUID.fromString("3b2b1f0e-8f8e-5d0c-9a51-6d6f0a6a7c11"),
                                UUID.fromString("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7"),
                                consent));
        assertThat(ApprovedJson.read("invitation-reissued.v1", HeardInvitations.Reissued.class))
                .isEqualTo(new HeardInvitations.Reissued(consent));
        assertThat(ApprovedJson.read("invitation-answered.v1", HeardInvitations.Answered.class))
                .isEqualTo(new HeardInvitations.Answered("ACCEPTED"));
    }

    @Test
    void booking_tells_whom_an_epj_names_as_relatives() {
        var named = ApprovedJson.read("appointment-relatives-named.v1", NamedByEpj.Named.class);
        assertThat(named.relatives())
                .hasSize(1)
                .first()
                .satisfies(one -> {
                    assertThat(one.relationship()).isEqualTo("SONC");
                    assertThat(one.phone()).isNotNull();
                    assertThat(one.email()).isNull();
                    assertThat(one.given().keyId()).startsWith(named.patient().toString());
                });
    }
}
