package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.GivenV1;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsent.Contact;
import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.heard.HeardConsent.Grant;
import dk.naervaer.invitation.heard.HeardConsent.Standing;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.heard.PatientLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Hears consent-service: keeps each consent and lets the policies act, in one transaction.
@ApplicationScoped
public class ConsentListener implements Ear {

    record OfConsent(UUID consentId) {}

    record Paused(UUID consentId, Instant at) {}

    record Changed(UUID consentId, Grant grant) {}

    record Confirmed(Contact contact) {}

    private final HeardConsents consents;
    private final WhenConsentGivenThenInvite invite;
    private final WhenConsentChangedThenFollow follow;
    private final WhenConsentWithdrawnThenCloseTheDoor closeTheDoor;
    private final WhenConsentWithdrawnThenInviteByAnother inviteByAnother;

    ConsentListener(
            HeardConsents consents,
            WhenConsentGivenThenInvite invite,
            WhenConsentChangedThenFollow follow,
            WhenConsentWithdrawnThenCloseTheDoor closeTheDoor,
            WhenConsentWithdrawnThenInviteByAnother inviteByAnother) {
        this.consents = consents;
        this.invite = invite;
        this.follow = follow;
        this.closeTheDoor = closeTheDoor;
        this.inviteByAnother = inviteByAnother;
    }

    @Override
    public String consumer() {
        return "invitation-consents";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "relative-consent-given.v1" -> given(tx, event, event.as(GivenV1.class).today());
            case "relative-consent-given.v2", "relative-disclosed.v1" ->
                    given(tx, event, event.as(Given.class));
            case "relative-consent-changed.v1" -> changed(tx, event, event.as(Changed.class));
            case "relative-consent-paused.v1" -> paused(tx, event, event.as(Paused.class));
            case "relative-consent-resumed.v1" -> resumed(tx, event, id(event));
            case "relative-consent-withdrawn.v1", "relative-consent-lapsed.v1" ->
                    ended(tx, event, id(event));
            case "relative-contact-confirmed.v1" ->
                    confirmed(tx, event, event.as(Confirmed.class).contact());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> given(SqlConnection tx, HeardEvent event, Given given) {
        var relative = UUID.fromString(event.stream().id());
        var consent = new HeardConsent(given.consentId(), relative, given, Standing.OPEN);
        return PatientLock.take(tx, given.patient())
                .chain(() -> consents.keep(tx, consent))
                .chain(() -> invite.react(tx, event, consent));
    }

    private Uni<Void> changed(SqlConnection tx, HeardEvent event, Changed changed) {
        return keep(tx, changed.consentId(), was -> was.with(changed.grant()))
                .flatMap(turn -> follow.react(tx, event, turn.was(), turn.now()));
    }

    private Uni<Void> paused(SqlConnection tx, HeardEvent event, Paused paused) {
        return keep(tx, paused.consentId(), was -> in(Standing.PAUSED, was))
                .call(turn -> follow.react(tx, event, turn.was(), turn.now()))
                .flatMap(turn -> closeTheDoor.paused(tx, event, turn.now(), paused.at()));
    }

    private Uni<Void> resumed(SqlConnection tx, HeardEvent event, UUID id) {
        return keep(tx, id, was -> in(Standing.OPEN, was))
                .flatMap(turn -> invite.react(tx, event, turn.now()));
    }

    /// What lapses was perhaps only proposed, and then nobody here has heard of it.
    private Uni<Void> ended(SqlConnection tx, HeardEvent event, UUID id) {
        return consents.find(tx, id)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : keep(tx, id, was -> in(Standing.ENDED, was))
                                        .map(Turn::now)
                                        .call(now -> closeTheDoor.react(tx, event, now))
                                        .flatMap(now -> inviteByAnother.react(tx, event, now)));
    }

    /// Whoever had to wait until somebody said that the number is right is invited now.
    private Uni<Void> confirmed(SqlConnection tx, HeardEvent event, Contact contact) {
        return consents.ofRelative(tx, UUID.fromString(event.stream().id()))
                .flatMap(all ->
                        InTurn.each(
                                all,
                                one ->
                                        keep(tx, one.id(), was -> was.with(contact))
                                                .flatMap(turn ->
                                                        invite.react(tx, event, turn.now()))));
    }

    private record Turn(HeardConsent was, HeardConsent now) {}

    private Uni<Turn> keep(SqlConnection tx, UUID id, UnaryOperator<HeardConsent> told) {
        return consents.find(tx, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .call(found -> PatientLock.take(tx, found.given().patient()))
                .map(found -> new Turn(found, told.apply(found)))
                .call(turn -> consents.keep(tx, turn.now()));
    }

    private static HeardConsent in(Standing standing, HeardConsent was) {
        return new HeardConsent(was.id(), was.relative(), was.given(), standing);
    }

    private static UUID id(HeardEvent event) {
        return event.as(OfConsent.class).consentId();
    }

    private static IllegalStateException unknown(UUID id) {
        return new IllegalStateException("Consent " + id + " was never given");
    }
}
