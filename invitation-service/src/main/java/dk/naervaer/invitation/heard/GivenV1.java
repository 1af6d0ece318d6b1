package dk.naervaer.invitation.heard;

import dk.naervaer.invitation.heard.HeardConsent.Contact;
import dk.naervaer.invitation.heard.HeardConsent.Degree;
import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.heard.HeardConsent.Grant;
import dk.naervaer.invitation.heard.HeardConsent.Scope;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// A consent as it was told at first: that somebody takes part, by a number just typed.
public record GivenV1(
        UUID consentId,
        UUID patient,
        PersonId person,
        String degree,
        Scope scope,
        Instant from,
        LocalDate until,
        Contact contact) {

    public Given today() {
        var confirmed = LocalDate.ofInstant(from, ZoneOffset.UTC);
        return new Given(
                consentId,
                patient,
                person,
                new Grant(new Degree(degree, true, true), scope, until),
                new Contact(
                        contact.phone(),
                        contact.email(),
                        contact.channel(),
                        contact.language(),
                        confirmed));
    }
}
