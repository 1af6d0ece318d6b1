/// Tries that a seed plans everything.
@NullMarked
package dk.naervaer.faults.harm;

import org.jspecify.annotations.NullMarked;
