/// What goes to the gateway.
@NullMarked
package dk.naervaer.invitation.sending;

import org.jspecify.annotations.NullMarked;
