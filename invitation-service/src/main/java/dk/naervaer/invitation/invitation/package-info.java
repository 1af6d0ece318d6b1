/// Decides about one relative's way into one appointment.
@NullMarked
package dk.naervaer.invitation.invitation;

import org.jspecify.annotations.NullMarked;
