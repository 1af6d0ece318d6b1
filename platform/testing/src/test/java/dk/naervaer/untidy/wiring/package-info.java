/// Is known to a view.
@NullMarked
package dk.naervaer.untidy.wiring;

import org.jspecify.annotations.NullMarked;
