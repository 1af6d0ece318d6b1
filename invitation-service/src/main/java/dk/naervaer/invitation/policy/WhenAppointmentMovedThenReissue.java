package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.heard.Reach;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.Reissue;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.invitation.invitation.InvitationState.None;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import dk.naervaer.invitation.invitation.InvitationState.Revoked;
import dk.naervaer.invitation.invitation.RevocationReason;
import dk.naervaer.invitation.message.Drafts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A new time means a new link and a new message for everyone who was invited. Who could not be
/// invited to the old time may be to the new one; whom the consent does not reach there loses it.
@Singleton
class WhenAppointmentMovedThenReissue {

    private final HeardConsents consents;
    private final Inviting inviting;
    private final Drafts drafts;

    WhenAppointmentMovedThenReissue(HeardConsents consents, Inviting inviting, Drafts drafts) {
        this.consents = consents;
        this.inviting = inviting;
        this.drafts = drafts;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardAppointment appointment) {
        var reaction = new Reaction("WhenAppointmentMovedThenReissue", event);
        return consents.of(tx, appointment.patient())
                .flatMap(all ->
                        InTurn.each(
                                all.stream().map(HeardConsent::relative).distinct().toList(),
                                relative -> move(tx, reaction, appointment, relative, all)));
    }

    private Uni<Void> move(
            SqlConnection tx,
            Reaction reaction,
            HeardAppointment to,
            UUID relative,
            List<HeardConsent> all) {
        var theirs = all.stream().filter(consent -> consent.relative().equals(relative)).toList();
        return inviting.state(tx, to.id(), relative)
                .flatMap(state ->
                        switch (state) {
                            case None _, Revoked _ ->
                                    InTurn.each(
                                            theirs,
                                            consent -> inviting.invite(tx, reaction, consent, to));
                            case Open open when open.slot().equals(to.slot()) ->
                                    Uni.createFrom().voidItem();
                            case Open open ->
                                    inviting.worth(tx, theirs, to)
                                            .flatMap(worth -> decide(open, worth, to))
                                            .flatMap(command ->
                                                    inviting.handle(
                                                            tx,
                                                            reaction,
                                                            InvitationId.of(to.id(), relative),
                                                            command));
                        });
    }

    /// By the consent it rested on where that still reaches, else by the one that reaches furthest.
    private Uni<InvitationCommand> decide(
            Open open, Map<HeardConsent, Reach> worth, HeardAppointment to) {
        return worth.entrySet().stream()
                .max(
                        Map.Entry.<HeardConsent, Reach>comparingByValue()
                                .thenComparing(one -> one.getKey().id().equals(open.consentId())))
                .map(best ->
                        drafts.moved(best.getKey(), to.slot(), best.getValue())
                                .<InvitationCommand>map(draft -> reissue(best.getKey(), to, draft)))
                .orElseGet(() -> Uni.createFrom().item(new Revoke(RevocationReason.LAPSED, null)));
    }

    private static Reissue reissue(HeardConsent consent, HeardAppointment to, Drafts.Draft draft) {
        var contact = consent.given().contact();
        return new Reissue(
                consent.id(),
                to.slot(),
                contact.channel(),
                contact.language(),
                draft.tokenHash(),
                draft.message());
    }
}
