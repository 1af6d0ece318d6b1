/// What the simulator knows before it has spoken to anybody.
@NullMarked
package dk.naervaer.simulate;

import org.jspecify.annotations.NullMarked;
