/// The parts that are not ours: database, broker, document store, identity provider, keys.
@NullMarked
package dk.naervaer.local.infra;

import org.jspecify.annotations.NullMarked;
