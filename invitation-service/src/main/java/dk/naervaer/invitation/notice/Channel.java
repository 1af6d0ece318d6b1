package dk.naervaer.invitation.notice;

/// How a patient wants to be told; who wants nothing gets no notice at all.
public enum Channel {
    SMS,
    EMAIL
}
