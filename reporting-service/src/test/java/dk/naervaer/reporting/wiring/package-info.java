/// Who may ask what.
@NullMarked
package dk.naervaer.reporting.wiring;

import org.jspecify.annotations.NullMarked;
