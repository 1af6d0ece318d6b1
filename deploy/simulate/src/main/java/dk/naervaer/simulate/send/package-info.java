/// The languages and ways in which an EPJ tells it.
@NullMarked
package dk.naervaer.simulate.send;

import org.jspecify.annotations.NullMarked;
