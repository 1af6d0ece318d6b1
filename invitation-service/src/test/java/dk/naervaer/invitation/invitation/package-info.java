/// An invitation's rules, one by one.
@NullMarked
package dk.naervaer.invitation.invitation;

import org.jspecify.annotations.NullMarked;
