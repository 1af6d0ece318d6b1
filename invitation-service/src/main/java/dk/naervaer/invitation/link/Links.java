package dk.naervaer.invitation.link;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.heard.ConsentsLag;
import dk.naervaer.invitation.heard.Permissions;
import dk.naervaer.invitation.heard.Reach;
import dk.naervaer.invitation.invitation.Answer;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.Enter;
import dk.naervaer.invitation.invitation.InvitationCommand.GiveAnswer;
import dk.naervaer.invitation.invitation.InvitationCommand.Leave;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import dk.naervaer.invitation.link.LinkSessions.LinkSession;
import dk.naervaer.invitation.message.Token;
import dk.naervaer.invitation.view.Invitations;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// What the holder of a link may do. Whether a link works is decided on every step, from the
/// invitation itself and the patient's consent; all ways of not working look the same.
@Singleton
public class Links {

    private final Pool pool;
    private final LinkSessions sessions;
    private final Invitations view;
    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations;
    private final Permissions permissions;
    private final ConsentsLag lag;
    private final Clock clock;

    Links(
            Pool pool,
            LinkSessions sessions,
            Invitations view,
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    invitations,
            Permissions permissions,
            ConsentsLag lag,
            Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.view = view;
        this.invitations = invitations;
        this.permissions = permissions;
        this.lag = lag;
        this.clock = clock;
    }

    /// A visit and the secret by which this browser comes back.
    public record Opened(String session, Visit visit) {}

    /// Opening tells nothing to anybody: however often, no fact comes of it.
    public Uni<Optional<Opened>> open(String token) {
        var hash = Token.hash(token);
        return view.withLink(hash)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.<Visit>empty())
                                : visit(new LinkSession(found.get(), hash)))
                .flatMap(visit ->
                        visit.isEmpty()
                                ? Uni.createFrom().item(Optional.<Opened>empty())
                                : begin(visit.get(), hash));
    }

    private Uni<Optional<Opened>> begin(Visit visit, String hash) {
        return sessions.begin(new LinkSession(visit.id(), hash))
                .map(secret -> Optional.of(new Opened(secret, visit)));
    }

    /// Empty when the browser has opened nothing that still works.
    public Uni<Optional<Visit>> visit(String session) {
        return sessions.find(session)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.<Visit>empty())
                                : visit(found.get()));
    }

    private Uni<Optional<Visit>> visit(LinkSession session) {
        return invitations
                .load(session.invitation())
                .flatMap(loaded ->
                        loaded.state() instanceof Open open && works(open, session)
                                ? consented(open)
                                        .map(holds ->
                                                holds
                                                        ? Optional.of(
                                                                new Visit(
                                                                        session.invitation(), open))
                                                        : Optional.<Visit>empty())
                                : Uni.createFrom().item(Optional.<Visit>empty()));
    }

    private boolean works(Open open, LinkSession session) {
        return open.opensWith(session.tokenHash()) && !open.slot().over(clock.instant());
    }

    private Uni<Boolean> consented(Open open) {
        return permissions
                .of(pool, open.consentId(), open.appointmentId())
                .map(reach -> reach == Reach.LET_IN);
    }

    public Uni<Outcome<InvitationRejection>> answer(Visit visit, Answer answer) {
        return act(visit, new GiveAnswer(visit.invitation().tokenHash(), answer));
    }

    public Uni<Outcome<InvitationRejection>> enter(Visit visit) {
        return act(visit, new Enter(visit.invitation().tokenHash(), now()));
    }

    public Uni<Outcome<InvitationRejection>> leave(Visit visit) {
        return act(visit, new Leave(visit.invitation().tokenHash(), now()));
    }

    /// Whether the door stays shut for now, since a withdrawal may not have been heard.
    public boolean held() {
        return lag.tooLong();
    }

    public Instant now() {
        return clock.instant();
    }

    private Uni<Outcome<InvitationRejection>> act(Visit visit, InvitationCommand command) {
        var actor = "relative:" + visit.invitation().relativeId();
        return invitations.handle(visit.id(), command, Metadata.of(actor, "invitation-service"));
    }
}
