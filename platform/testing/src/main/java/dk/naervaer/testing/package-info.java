/// What the tests of every module stand on: real infrastructure, approved events, and the
/// conventions of the house.
@NullMarked
package dk.naervaer.testing;

import org.jspecify.annotations.NullMarked;
