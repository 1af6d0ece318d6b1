/// Stands in for the sealed values, of which aggregates may know three types.
@NullMarked
package dk.naervaer.personaldata;

import org.jspecify.annotations.NullMarked;
