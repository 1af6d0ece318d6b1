package dk.naervaer.invitation.view;

import dk.naervaer.eventsourcing.Projection;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeAccepted;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticePlanned;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeRejected;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeSending;
import dk.naervaer.invitation.notice.NoticeDeliveryEvent.NoticeUnknown;
import dk.naervaer.invitation.notice.Progress;
import org.jspecify.annotations.Nullable;

/// Folds a notice's facts to one row.
public final class NoticeProjection implements Projection<NoticeDeliveryEvent, NoticeRow> {

    public static final String TABLE = "notice_view";

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public @Nullable NoticeRow evolve(@Nullable NoticeRow row, NoticeDeliveryEvent event) {
        return switch (event) {
            case NoticePlanned(var patient, var channel, var language, var message) ->
                    new NoticeRow(patient, channel, language, message, Progress.PLANNED);
            case NoticeSending _ -> marked(row, Progress.SENDING);
            case NoticeAccepted _ -> marked(row, Progress.ACCEPTED);
            case NoticeRejected _ -> marked(row, Progress.REJECTED);
            case NoticeUnknown _ -> marked(row, Progress.UNKNOWN);
        };
    }

    private static @Nullable NoticeRow marked(@Nullable NoticeRow row, Progress progress) {
        return row == null
                ? null
                : new NoticeRow(
                        row.patient(), row.channel(), row.language(), row.message(), progress);
    }
}
