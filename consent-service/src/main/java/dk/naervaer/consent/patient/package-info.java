/// Tells which patient stands at the door.
@NullMarked
package dk.naervaer.consent.patient;

import org.jspecify.annotations.NullMarked;
