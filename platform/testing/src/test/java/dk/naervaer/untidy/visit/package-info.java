/// Breaks every convention of aggregates.
@NullMarked
package dk.naervaer.untidy.visit;

import org.jspecify.annotations.NullMarked;
