/// An aggregate that another one must not know.
@NullMarked
package dk.naervaer.untidy.stay;

import org.jspecify.annotations.NullMarked;
