/// Plays a day of an EPJ against the running suite and checks what became of it.
@NullMarked
package dk.naervaer.simulate;

import org.jspecify.annotations.NullMarked;
