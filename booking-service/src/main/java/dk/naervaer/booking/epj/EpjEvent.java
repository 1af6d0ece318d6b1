package dk.naervaer.booking.epj;

/// What has happened to an EPJ's registration.
public sealed interface EpjEvent {

    record EpjDescribed(EpjSystem system) implements EpjEvent {}
}
