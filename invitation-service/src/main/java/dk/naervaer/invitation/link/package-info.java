/// Lets the holder of a link in, and nobody else.
@NullMarked
package dk.naervaer.invitation.link;

import org.jspecify.annotations.NullMarked;
