/// The day as it is made up.
@NullMarked
package dk.naervaer.simulate.day;

import org.jspecify.annotations.NullMarked;
