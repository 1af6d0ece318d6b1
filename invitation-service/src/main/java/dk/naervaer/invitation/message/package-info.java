/// What a relative is told, and the link in it.
@NullMarked
package dk.naervaer.invitation.message;

import org.jspecify.annotations.NullMarked;
