/// Tries that a seed tells everything.
@NullMarked
package dk.naervaer.faults.load;

import org.jspecify.annotations.NullMarked;
