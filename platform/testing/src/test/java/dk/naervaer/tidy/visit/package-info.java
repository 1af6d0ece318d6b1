/// Keeps every convention.
@NullMarked
package dk.naervaer.tidy.visit;

import org.jspecify.annotations.NullMarked;
