/// The suite's real processes, to be harmed.
@NullMarked
package dk.naervaer.faults.site;

import org.jspecify.annotations.NullMarked;
