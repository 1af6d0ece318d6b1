package dk.naervaer.invitation.sending;

/// How handing a message to the gateway ended.
sealed interface Handover {

    record Accepted(String gatewayId) implements Handover {}

    /// The gateway will not carry it.
    record Rejected(String reason) implements Handover {}

    /// It may or may not have been taken; sending it again could tell the relative twice.
    record Unknown(String reason) implements Handover {}
}
