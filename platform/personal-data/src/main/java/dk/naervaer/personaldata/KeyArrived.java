package dk.naervaer.personaldata;

/// Fired when keys of other services have been kept: what waited for one may be tried again.
///
/// @param keys how many
public record KeyArrived(int keys) {}
