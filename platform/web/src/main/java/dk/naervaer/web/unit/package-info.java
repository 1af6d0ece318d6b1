/// Regions, hospitals and departments as they stand on a given date.
@NullMarked
package dk.naervaer.web.unit;

import org.jspecify.annotations.NullMarked;
