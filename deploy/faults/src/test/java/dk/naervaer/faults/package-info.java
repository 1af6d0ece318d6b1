/// Tries the suite under faults.
@NullMarked
package dk.naervaer.faults;

import org.jspecify.annotations.NullMarked;
