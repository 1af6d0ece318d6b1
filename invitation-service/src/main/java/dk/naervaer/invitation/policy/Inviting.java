package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.Issue;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import dk.naervaer.invitation.message.Drafts;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Issues an invitation where a consent in force meets a booked appointment; the policies share it.
@Singleton
class Inviting {

    private static final Logger LOG = Logger.getLogger(Inviting.class);

    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations;
    private final HeardConsents consents;
    private final Drafts drafts;
    private final Clock clock;

    Inviting(
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    invitations,
            HeardConsents consents,
            Drafts drafts,
            Clock clock) {
        this.invitations = invitations;
        this.consents = consents;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Does nothing unless the consent reaches the appointment and somebody can still come.
    Uni<Void> invite(
            SqlConnection tx, Reaction reaction, HeardConsent consent, HeardAppointment to) {
        if (!mayInvite(consent, to)) return Uni.createFrom().voidItem();
        var id = InvitationId.of(to.id(), consent.relative());
        return invitations
                .loadIn(tx, id)
                .flatMap(loaded -> stands(tx, loaded.state()))
                .flatMap(stands ->
                        stands
                                ? Uni.createFrom().voidItem()
                                : drafts.invitation(consent, to.slot())
                                        .map(draft -> issue(consent, to, draft))
                                        .flatMap(command -> handle(tx, reaction, id, command)));
    }

    /// Invited already, by this consent or another one in force.
    private Uni<Boolean> stands(SqlConnection tx, InvitationState state) {
        return state instanceof Open open
                ? consents.find(tx, open.consentId())
                        .map(found -> found.isPresent() && found.get().inForce(today()))
                : Uni.createFrom().item(false);
    }

    boolean mayInvite(HeardConsent consent, HeardAppointment appointment) {
        return appointment.booked()
                && !appointment.slot().over(clock.instant())
                && consent.covers(appointment)
                && consent.inForce(today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    boolean over(HeardAppointment appointment) {
        return appointment.slot().over(clock.instant());
    }

    Uni<InvitationState> state(SqlConnection tx, UUID appointment, UUID relative) {
        return invitations
                .loadIn(tx, InvitationId.of(appointment, relative))
                .map(loaded -> loaded.state());
    }

    Uni<Void> handle(SqlConnection tx, Reaction reaction, String id, InvitationCommand command) {
        return invitations
                .handleIn(tx, id, command, reaction.metadata(), reaction.key(id))
                .invoke(outcome -> log(reaction, id, command, outcome))
                .replaceWithVoid();
    }

    private static void log(
            Reaction reaction,
            String id,
            InvitationCommand command,
            Outcome<InvitationRejection> outcome) {
        switch (outcome) {
            case Outcome.Recorded<InvitationRejection> _ ->
                    LOG.infof(
                            "Heard %s: %s invitation %s",
                            reaction.event().id(), command.getClass().getSimpleName(), id);
            case Outcome.Unchanged<InvitationRejection> _ -> {}
            case Outcome.Rejected<InvitationRejection>(var reason) ->
                    LOG.infof(
                            "Heard %s: invitation %s refuses, %s",
                            reaction.event().id(), id, reason);
        }
    }

    private static Issue issue(HeardConsent consent, HeardAppointment to, Drafts.Draft draft) {
        var contact = consent.given().contact();
        return new Issue(
                to.id(),
                consent.relative(),
                consent.given().person(),
                consent.id(),
                to.slot(),
                contact.channel(),
                contact.language(),
                draft.tokenHash(),
                draft.message());
    }
}
