package dk.naervaer.booking.epj;

/// What can be asked of a registered EPJ: to be as its engineer describes it.
public sealed interface EpjCommand {

    record Describe(EpjSystem system) implements EpjCommand {}
}
