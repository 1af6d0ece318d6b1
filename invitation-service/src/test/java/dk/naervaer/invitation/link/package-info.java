/// How many links may be tried.
@NullMarked
package dk.naervaer.invitation.link;

import org.jspecify.annotations.NullMarked;
