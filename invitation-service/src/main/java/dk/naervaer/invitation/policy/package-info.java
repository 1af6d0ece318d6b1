/// What this service does about what it hears.
@NullMarked
package dk.naervaer.invitation.policy;

import org.jspecify.annotations.NullMarked;
