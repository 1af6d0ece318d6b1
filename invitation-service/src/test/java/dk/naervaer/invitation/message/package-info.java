/// The words of the messages.
@NullMarked
package dk.naervaer.invitation.message;

import org.jspecify.annotations.NullMarked;
