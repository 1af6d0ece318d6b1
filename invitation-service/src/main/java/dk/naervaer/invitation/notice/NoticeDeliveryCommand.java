package dk.naervaer.invitation.notice;

import dk.naervaer.personaldata.PersonId;
import java.util.UUID;

/// What may be asked about a notice on its way.
public sealed interface NoticeDeliveryCommand {

    record PlanNotice(PersonId patient, Channel channel, String language, Notice message)
            implements NoticeDeliveryCommand {}

    record StartSending(UUID messageId) implements NoticeDeliveryCommand {}

    record ReportAccepted(UUID messageId, String gatewayId) implements NoticeDeliveryCommand {}

    record ReportRejected(UUID messageId, String reason) implements NoticeDeliveryCommand {}

    record ReportUnknown(UUID messageId, String reason) implements NoticeDeliveryCommand {}
}
