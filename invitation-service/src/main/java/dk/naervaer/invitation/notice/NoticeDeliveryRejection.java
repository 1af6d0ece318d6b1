package dk.naervaer.invitation.notice;

/// Why nothing was said of a notice on its way.
public sealed interface NoticeDeliveryRejection {

    record NotDue() implements NoticeDeliveryRejection {}

    record NotSending() implements NoticeDeliveryRejection {}
}
