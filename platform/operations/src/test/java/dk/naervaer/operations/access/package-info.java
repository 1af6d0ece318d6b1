/// What of a look is written, and what is the same look as before.
@NullMarked
package dk.naervaer.operations.access;

import org.jspecify.annotations.NullMarked;
