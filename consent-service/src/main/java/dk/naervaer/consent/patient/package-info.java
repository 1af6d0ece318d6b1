/// Tells which patient stands at the door, and who acts for them.
@NullMarked
package dk.naervaer.consent.patient;

import org.jspecify.annotations.NullMarked;
