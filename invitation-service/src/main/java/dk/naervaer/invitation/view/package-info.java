/// Shows how the invitations stand.
@NullMarked
package dk.naervaer.invitation.view;

import org.jspecify.annotations.NullMarked;
