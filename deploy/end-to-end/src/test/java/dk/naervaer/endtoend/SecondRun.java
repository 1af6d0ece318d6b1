package dk.naervaer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.local.settings.Place;
import java.time.Duration;

/// The whole path once more, as programs walk it: no page, only the interfaces.
record SecondRun(Home home, Caller epj, Caller patient, Caller secretary, Phone phone) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static SecondRun of(Home home) {
        return new SecondRun(
                home,
                Caller.epj(home),
                Caller.user(home, "nancyann"),
                Caller.user(home, "sekretaer"),
                new Phone(home, "+4520123458"));
    }

    /// One consultation of another patient, held with a relative on her way.
    void held(String value) {
        var sample =
                Sample.booked(value)
                        .of("2512489996", "Nancy Ann Test", "Berggren")
                        .at("2027-01-14T10:00:00+01:00", "2027-01-14T10:30:00+01:00");
        var appointment = epj.put(sample.resource()).body().path("id").asText();
        consent(appointment);
        var visitor = new Visitor(home);
        assertThat(visitor.open(Phone.token(Phone.link(phone.text(1)))).statusCode())
                .isEqualTo(200);
        assertThat(visitor.answer("ACCEPTED").statusCode()).isEqualTo(200);
        assertThat(Visitor.read(visitor.enter().body()).path("state").asText())
                .isEqualTo("WAITING");
        admit(appointment);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(visitor.state().path("state").asText()).isEqualTo("JOINED"));
        var how = "{\"outcome\":\"HELD\",\"actualContactForm\":\"PHYSICAL\"}";
        var path = "/api/appointments/" + appointment + "/outcome";
        assertThat(secretary.post(Place.BOOKING, path, how).status()).isEqualTo(200);
    }

    private void consent(String appointment) {
        var relative =
                created(
                        "/api/relatives",
                        """
                        {"given":"Brita","family":"Berggren","relationship":"DAUC",
                         "phone":"+4520123458","email":null,"language":"da","channel":"SMS"}
                        """);
        created(
                "/api/consents",
                """
                {"relativeId":"%s","degree":"ATTEND","until":"2027-06-30",
                 "scope":{"type":"APPOINTMENT","appointmentId":"%s"}}
                """
                        .formatted(relative, appointment));
    }

    /// The patient is known to consent-service a moment after the EPJ has booked.
    private String created(String path, String json) {
        return await().atMost(PATIENCE)
                .until(
                        () -> patient.post(Place.CONSENT, path, json),
                        answer -> answer.status() == 201)
                .body()
                .path("id")
                .asText();
    }

    private void admit(String appointment) {
        var path = "/api/appointments/" + appointment;
        var invitation =
                secretary
                        .get(Place.INVITATION, path + "/invitations")
                        .body()
                        .path(0)
                        .path("id")
                        .asText();
        var admitted =
                secretary.post(
                        Place.BOOKING,
                        path + "/admissions",
                        "{\"invitationId\":\"%s\"}".formatted(invitation));
        assertThat(admitted.status()).isBetween(200, 201);
    }
}
