package dk.naervaer.invitation.sending;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.invitation.invitation.Channel;
import dk.naervaer.invitation.message.MessageText;
import dk.naervaer.invitation.notice.NoticeDelivery;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportRejected;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.ReportUnknown;
import dk.naervaer.invitation.notice.NoticeDeliveryCommand.StartSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent;
import dk.naervaer.invitation.notice.NoticeDeliveryRejection;
import dk.naervaer.invitation.notice.Progress;
import dk.naervaer.invitation.view.NoticeRow;
import dk.naervaer.invitation.view.Notices;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What patients are to be told of their own page, unless they have died.
@Singleton
class NoticePost implements Post {

    private static final int ALL = 1_000;

    private final Pool pool;
    private final Notices notices;
    private final CommandHandler<
                    NoticeDeliveryCommand,
                    NoticeDelivery.State,
                    NoticeDeliveryEvent,
                    NoticeDeliveryRejection>
            handler;

    NoticePost(
            Pool pool,
            Notices notices,
            CommandHandler<
                            NoticeDeliveryCommand,
                            NoticeDelivery.State,
                            NoticeDeliveryEvent,
                            NoticeDeliveryRejection>
                    handler) {
        this.pool = pool;
        this.notices = notices;
        this.handler = handler;
    }

    @Override
    public Uni<List<Parcel>> due(SqlClient client, int atMost) {
        return in(client, Progress.PLANNED, atMost);
    }

    @Override
    public Uni<List<Parcel>> underWay(SqlClient client) {
        return in(client, Progress.SENDING, ALL);
    }

    private Uni<List<Parcel>> in(SqlClient client, Progress progress, int atMost) {
        return notices.in(client, progress, atMost)
                .map(all -> all.stream().map(one -> parcel(one.id(), one.row())).toList());
    }

    private Parcel parcel(String id, NoticeRow row) {
        var notice = row.message();
        return new Parcel(
                this,
                id,
                notice.id(),
                row.patient(),
                channel(row),
                MessageText.noticeSubject(row.language()),
                notice.recipient(),
                notice.text(),
                Uni.createFrom().deferred(() -> obstacle(row.patient())));
    }

    private static Channel channel(NoticeRow row) {
        return switch (row.channel()) {
            case SMS -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
        };
    }

    private Uni<Optional<String>> obstacle(PersonId patient) {
        return pool.preparedQuery(
                        """
                        select 'PATIENT_DIED' as why from person_died where person_id = $1
                        union all
                        select 'ERASED' from erased
                        where person_id = $1 and class in ('contact', 'message')
                        """)
                .execute(Tuple.of(patient.value()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString("why"))
                                .findFirst());
    }

    @Override
    public String stream(String id) {
        return "delivery/" + id;
    }

    @Override
    public Uni<Boolean> start(String id, UUID message, Metadata metadata) {
        return handler.handle(id, new StartSending(message), metadata)
                .map(outcome -> outcome instanceof Outcome.Recorded<NoticeDeliveryRejection>);
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
