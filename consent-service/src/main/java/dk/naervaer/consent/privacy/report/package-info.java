/// Tells a person, or the privacy officer for them, everything this service knows about them.
@NullMarked
package dk.naervaer.consent.privacy.report;

import org.jspecify.annotations.NullMarked;
