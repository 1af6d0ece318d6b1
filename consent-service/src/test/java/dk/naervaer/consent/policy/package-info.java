@NullMarked
package dk.naervaer.consent.policy;

import org.jspecify.annotations.NullMarked;
