/// Runs the suite under faults and says what it broke.
@NullMarked
package dk.naervaer.faults;

import org.jspecify.annotations.NullMarked;
