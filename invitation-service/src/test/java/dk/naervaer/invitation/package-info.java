/// What this service promises, tried.
@NullMarked
package dk.naervaer.invitation;

import org.jspecify.annotations.NullMarked;
