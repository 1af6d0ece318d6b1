/// What goes wrong, planned from a seed and done.
@NullMarked
package dk.naervaer.faults.harm;

import org.jspecify.annotations.NullMarked;
