@NullMarked
package dk.naervaer.consent.privacy.breach;

import org.jspecify.annotations.NullMarked;
