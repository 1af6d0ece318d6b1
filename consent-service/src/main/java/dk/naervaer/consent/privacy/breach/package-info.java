/// Tells who and what could be reached between two instants, so that a breach can be notified.
@NullMarked
package dk.naervaer.consent.privacy.breach;

import org.jspecify.annotations.NullMarked;
