/// Hears since when there are appointments, and which links and messages there were when: the past
/// that a breach report and a retention rule ask about.
@NullMarked
package dk.naervaer.consent.privacy.told;

import org.jspecify.annotations.NullMarked;
