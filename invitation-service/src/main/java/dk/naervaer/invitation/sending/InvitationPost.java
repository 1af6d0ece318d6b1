package dk.naervaer.invitation.sending;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.invitation.Delivery;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportAccepted;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportRejected;
import dk.naervaer.invitation.invitation.InvitationCommand.ReportUnknown;
import dk.naervaer.invitation.invitation.InvitationCommand.StartSending;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.invitation.Purpose;
import dk.naervaer.invitation.message.MessageText;
import dk.naervaer.invitation.view.InvitationRow;
import dk.naervaer.invitation.view.InvitationRow.Sent;
import dk.naervaer.invitation.view.Invitations;
import dk.naervaer.invitation.view.Invitations.Entry;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What invitations have to say to relatives, as long as appointment and consent still hold.
@Singleton
class InvitationPost implements Post {

    private final Pool pool;
    private final Invitations invitations;
    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            handler;
    private final HeardConsents consents;
    private final Clock clock;

    InvitationPost(
            Pool pool,
            Invitations invitations,
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    handler,
            HeardConsents consents,
            Clock clock) {
        this.pool = pool;
        this.invitations = invitations;
        this.handler = handler;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public Uni<List<Parcel>> due(SqlClient client, int atMost) {
        return invitations.due(client, atMost).map(all -> all.stream().flatMap(this::due).toList());
    }

    private Stream<Parcel> due(Entry entry) {
        var due = entry.row().due();
        return due == null ? Stream.of() : Stream.of(parcel(entry, entry.row().find(due)));
    }

    @Override
    public Uni<List<Parcel>> underWay(SqlClient client) {
        return invitations
                .sending(client)
                .map(all ->
                        all.stream()
                                .flatMap(entry ->
                                        entry.row().messages().stream()
                                                .filter(one -> one.delivery() == Delivery.SENDING)
                                                .map(one -> parcel(entry, one)))
                                .toList());
    }

    private Parcel parcel(Entry entry, Sent sent) {
        var message = sent.message();
        return new Parcel(
                this,
                entry.id(),
                message.id(),
                entry.row().person(),
                sent.channel(),
                MessageText.subject(sent.language(), message.purpose()),
                message.recipient(),
                message.text(),
                Uni.createFrom().deferred(() -> obstacle(entry.row(), sent)));
    }

    private Uni<Optional<String>> obstacle(InvitationRow row, Sent sent) {
        if (sent.channel() == Channel.CALL) return Uni.createFrom().item(Optional.of("STAFF_CALL"));
        if (sent.message().purpose() != Purpose.CANCELLATION && row.slot().over(clock.instant()))
            return Uni.createFrom().item(Optional.of("TOO_LATE"));
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return consents.find(pool, row.consentId())
                .map(found ->
                        found.filter(consent -> consent.inForce(today)).isPresent()
                                ? Optional.empty()
                                : Optional.of("NO_CONSENT"));
    }

    @Override
    public String stream(String id) {
        return "invitation/" + id;
    }

    @Override
    public Uni<Boolean> start(String id, UUID message, Metadata metadata) {
        return handler.handle(id, new StartSending(message), metadata)
                .map(outcome -> outcome instanceof Outcome.Recorded<InvitationRejection>);
    }

    @Override
    public Uni<Void> report(String id, UUID message, Handover handover, Metadata metadata) {
        var command =
                switch (handover) {
                    case Handover.Accepted(var gatewayId) -> new ReportAccepted(message, gatewayId);
                    case Handover.Rejected(var reason) -> new ReportRejected(message, reason);
                    case Handover.Unknown(var reason) -> new ReportUnknown(message, reason);
                };
        return handler.handle(id, command, metadata).replaceWithVoid();
    }
}
