package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.Permissions;
import dk.naervaer.invitation.invitation.InvitationCommand.Withdraw;
import dk.naervaer.invitation.invitation.InvitationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// What a changed or paused consent no longer permits ends at once, without a word to the relative;
/// what it permits now, by it or by another, is opened after that with a new link.
@Singleton
class WhenConsentChangedThenFollow {

    private final HeardAppointments appointments;
    private final Permissions permissions;
    private final Inviting inviting;
    private final WhenConsentGivenThenInvite invite;
    private final WhenConsentWithdrawnThenInviteByAnother inviteByAnother;

    WhenConsentChangedThenFollow(
            HeardAppointments appointments,
            Permissions permissions,
            Inviting inviting,
            WhenConsentGivenThenInvite invite,
            WhenConsentWithdrawnThenInviteByAnother inviteByAnother) {
        this.appointments = appointments;
        this.permissions = permissions;
        this.inviting = inviting;
        this.invite = invite;
        this.inviteByAnother = inviteByAnother;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardConsent was, HeardConsent now) {
        var reaction = new Reaction("WhenConsentChangedThenFollow", event);
        return appointments
                .of(tx, now.given().patient())
                .flatMap(all -> InTurn.each(all, one -> end(tx, reaction, was, now, one)))
                .chain(() -> invite.react(tx, event, now))
                .chain(() -> inviteByAnother.react(tx, event, now));
    }

    /// An invitation stands only where the consent it rests on is worth as much as before.
    private Uni<Void> end(
            SqlConnection tx,
            Reaction reaction,
            HeardConsent was,
            HeardConsent now,
            HeardAppointment at) {
        return permissions
                .of(tx, was, at)
                .flatMap(before ->
                        permissions
                                .of(tx, now, at)
                                .flatMap(after ->
                                        before == after
                                                ? Uni.createFrom().voidItem()
                                                : inviting.handle(
                                                        tx,
                                                        reaction,
                                                        InvitationId.of(at.id(), now.relative()),
                                                        new Withdraw(now.id()))));
    }
}
