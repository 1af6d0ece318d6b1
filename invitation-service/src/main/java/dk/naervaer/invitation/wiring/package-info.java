/// Puts the parts together.
@NullMarked
package dk.naervaer.invitation.wiring;

import org.jspecify.annotations.NullMarked;
