/// Decides when a withdrawn consent has been closed.
@NullMarked
package dk.naervaer.invitation.door;

import org.jspecify.annotations.NullMarked;
