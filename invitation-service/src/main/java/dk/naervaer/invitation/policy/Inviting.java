package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.Permissions;
import dk.naervaer.invitation.heard.Reach;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Issues an invitation where a consent in force meets a booked appointment; the policies share it.
@Singleton
class Inviting {

    private static final Logger LOG = Logger.getLogger(Inviting.class);

    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations;
    private final Permissions permissions;
    private final Drafts drafts;
    private final Clock clock;

    Inviting(
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    invitations,
            Permissions permissions,
            Drafts drafts,
            Clock clock) {
        this.invitations = invitations;
        this.permissions = permissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Does nothing unless the consent reaches the appointment and somebody can still come.
    Uni<Void> invite(
            SqlConnection tx, Reaction reaction, HeardConsent consent, HeardAppointment to) {
        var id = InvitationId.of(to.id(), consent.relative());
        return reach(tx, consent, to)
                .flatMap(reach ->
                        reach == Reach.NOTHING
                                ? Uni.createFrom().voidItem()
                                : stands(tx, id, reach)
                                        .flatMap(stands ->
                                                stands
                                                        ? Uni.createFrom().voidItem()
                                                        : issue(tx, reaction, consent, to, reach)));
    }

    private Uni<Void> issue(
            SqlConnection tx,
            Reaction reaction,
            HeardConsent consent,
            HeardAppointment to,
            Reach reach) {
        return drafts.invitation(consent, to.slot(), reach)
                .map(draft -> issue(consent, to, draft))
                .flatMap(command ->
                        handle(
                                tx,
                                reaction,
                                InvitationId.of(to.id(), consent.relative()),
                                command));
    }

    /// Invited already as far as this, by this consent or another one.
    private Uni<Boolean> stands(SqlConnection tx, String id, Reach reach) {
        return invitations
                .loadIn(tx, id)
                .flatMap(loaded ->
                        loaded.state() instanceof Open open
                                ? permissions
                                        .of(tx, open.consentId(), open.appointmentId())
                                        .map(now -> now.compareTo(reach) >= 0)
                                : Uni.createFrom().item(false));
    }

    /// What the consent is worth to somebody who would be told of it now.
    Uni<Reach> reach(SqlConnection tx, HeardConsent consent, HeardAppointment to) {
        if (over(to) || !consent.given().contact().holds(today()))
            return Uni.createFrom().item(Reach.NOTHING);
        return permissions.of(tx, consent, to);
    }

    /// Those of the consents that are worth something at the appointment, whatever becomes of the
    /// number: who is invited already hears that it moves.
    Uni<Map<HeardConsent, Reach>> worth(
            SqlConnection tx, List<HeardConsent> all, HeardAppointment to) {
        var worth = new LinkedHashMap<HeardConsent, Reach>();
        if (over(to)) return Uni.createFrom().item(worth);
        return InTurn.each(
                        all,
                        one ->
                                permissions
                                        .of(tx, one, to)
                                        .invoke(reach -> {
                                            if (reach != Reach.NOTHING) worth.put(one, reach);
                                        })
                                        .replaceWithVoid())
                .replaceWith(worth);
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
