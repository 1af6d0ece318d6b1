/// Reacts to other services' facts with decisions of our own.
@NullMarked
package dk.naervaer.consent.policy;

import org.jspecify.annotations.NullMarked;
