package dk.naervaer.booking.epj;

/// Why a registration is not changed.
public sealed interface EpjRejection {

    /// Another namespace would make other appointments of those that are known.
    record NamespaceIsFixed() implements EpjRejection {}
}
