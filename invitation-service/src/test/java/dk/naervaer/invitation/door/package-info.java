/// The door's rules.
@NullMarked
package dk.naervaer.invitation.door;

import org.jspecify.annotations.NullMarked;
