/// What a run is made of: where it listens, where it keeps its data, what it refuses.
@NullMarked
package dk.naervaer.local.settings;

import org.jspecify.annotations.NullMarked;
