/// Hands each due message to the gateway once.
@NullMarked
package dk.naervaer.invitation.sending;

import org.jspecify.annotations.NullMarked;
