/// Keeps every convention.
@NullMarked
package dk.naervaer.tidy.wiring;

import org.jspecify.annotations.NullMarked;
