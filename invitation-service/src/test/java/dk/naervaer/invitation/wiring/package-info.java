/// Who may ask what.
@NullMarked
package dk.naervaer.invitation.wiring;

import org.jspecify.annotations.NullMarked;
