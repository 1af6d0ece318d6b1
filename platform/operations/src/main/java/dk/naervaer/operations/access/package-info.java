/// Keeps who looked at whom as facts of the service's own store, so that relay, chain and
/// verification hold for them as for every other fact.
@NullMarked
package dk.naervaer.operations.access;

import org.jspecify.annotations.NullMarked;
