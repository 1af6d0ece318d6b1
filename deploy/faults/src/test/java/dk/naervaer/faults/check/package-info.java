/// Shows each check what it has to find.
@NullMarked
package dk.naervaer.faults.check;

import org.jspecify.annotations.NullMarked;
