package dk.naervaer.booking.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.heard.HeardConsents.ConsentChanged;
import dk.naervaer.booking.heard.HeardConsents.ConsentGiven;
import dk.naervaer.booking.heard.HeardConsents.GivenV1;
import dk.naervaer.booking.heard.HeardConsents.OfConsent;
import dk.naervaer.booking.heard.HeardConsents.RelativeNamed;
import dk.naervaer.booking.heard.HeardInvitations.InvitationAnswered;
import dk.naervaer.booking.heard.HeardInvitations.InvitationIssued;
import dk.naervaer.booking.heard.HeardInvitations.InvitationReissued;
import dk.naervaer.booking.heard.HeardInvitations.InvitationRevoked;
import dk.naervaer.booking.heard.Invited.Answer;
import dk.naervaer.testing.ApprovedJson;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeardEventsTest {

    private static final UUID CONSENT = UUID.fromString("9c4f6a0e-1a55-4d43-9b58-1e0f7a3c2d44");
    private static final UUID APPOINTMENT = UUID.fromString("3b2b1f0e-8f8e-5d0c-9a51-6d6f0a6a7c11");

    @Test
    void a_relative_is_heard_with_the_name_sealed() {
        var named = ApprovedJson.read("relative-named.v2", RelativeNamed.class);
        assertThat(named.relationship()).isEqualTo("SONC");
        assertThat(named.identity().given().path("ciphertext").asText()).isNotEmpty();
    }

    @Test
    void consents_are_heard() {
        var given = ApprovedJson.read("relative-consent-given.v2", ConsentGiven.class);
        assertThat(given.consentId()).isEqualTo(CONSENT);
        assertThat(given.grant().scope().appointmentId()).isEqualTo(APPOINTMENT);
        assertThat(given.grant().until()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(
                        ApprovedJson.read("relative-consent-given.v1", GivenV1.class)
                                .today()
                                .grant()
                                .scope())
                .isEqualTo(given.grant().scope());
        var changed = ApprovedJson.read("relative-consent-changed.v1", ConsentChanged.class);
        assertThat(changed.grant().note()).isNotNull();
        var withdrawn = ApprovedJson.read("relative-consent-withdrawn.v1", OfConsent.class);
        assertThat(withdrawn.consentId()).isEqualTo(CONSENT);
    }

    @Test
    void invitations_are_heard() {
        var issued = ApprovedJson.read("invitation-issued.v1", InvitationIssued.class);
        assertThat(issued.appointmentId()).isEqualTo(APPOINTMENT);
        assertThat(issued.consentId()).isEqualTo(CONSENT);
        var reissued = ApprovedJson.read("invitation-reissued.v1", InvitationReissued.class);
        assertThat(reissued.consentId()).isEqualTo(CONSENT);
        var answered = ApprovedJson.read("invitation-answered.v1", InvitationAnswered.class);
        assertThat(Answer.valueOf(answered.answer())).isEqualTo(Answer.ACCEPTED);
        var revoked = ApprovedJson.read("invitation-revoked.v1", InvitationRevoked.class);
        assertThat(revoked.state()).isEqualTo(Invited.State.OVER);
    }

    @Test
    void only_what_ends_for_everybody_is_over() {
        assertThat(new InvitationRevoked("CONCLUDED").state()).isEqualTo(Invited.State.OVER);
        assertThat(new InvitationRevoked("WITHDRAWN").state()).isEqualTo(Invited.State.REVOKED);
        assertThat(new InvitationRevoked("LAPSED").state()).isEqualTo(Invited.State.REVOKED);
    }
}
