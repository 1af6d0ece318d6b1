/// Plants bugs in a service while it loads, to prove that the checks see them.
@NullMarked
package dk.naervaer.faults.agent;

import org.jspecify.annotations.NullMarked;
