/// What the view shows.
@NullMarked
package dk.naervaer.invitation.view;

import org.jspecify.annotations.NullMarked;
