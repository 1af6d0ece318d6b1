package dk.naervaer.invitation.notice;

import dk.naervaer.personaldata.PersonId;
import java.util.UUID;

/// What has happened to a notice on its way; stored and published exactly so.
public sealed interface NoticeDeliveryEvent {

    record NoticePlanned(PersonId patient, Channel channel, String language, Notice message)
            implements NoticeDeliveryEvent {}

    record NoticeSending(UUID messageId) implements NoticeDeliveryEvent {}

    record NoticeAccepted(UUID messageId, String gatewayId) implements NoticeDeliveryEvent {}

    record NoticeRejected(UUID messageId, String reason) implements NoticeDeliveryEvent {}

    record NoticeUnknown(UUID messageId, String reason) implements NoticeDeliveryEvent {}
}
