/// Carries one appointment through the whole suite, as its users do.
@NullMarked
package dk.naervaer.endtoend;

import org.jspecify.annotations.NullMarked;
