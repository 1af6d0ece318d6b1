/// What an EPJ has to tell on one day, and how each appointment must stand in the end.
@NullMarked
package dk.naervaer.simulate.day;

import org.jspecify.annotations.NullMarked;
