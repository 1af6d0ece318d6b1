package dk.naervaer.personaldata;

/// Somebody we know, as every service keeps them: a pseudonym and sealed identity.
///
/// @param lookup HMAC of the identifier; stands here and on the compacted topic, never in an event
public record Person(PersonId personId, String lookup, Identity identity) {

    public record Identity(SealedValue cpr, SealedValue given, SealedValue family) {}
}
