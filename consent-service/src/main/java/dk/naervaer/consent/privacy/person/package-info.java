/// Finds a person for the privacy officer, by number or by pseudonym, with everybody merged into
/// one.
@NullMarked
package dk.naervaer.consent.privacy.person;

import org.jspecify.annotations.NullMarked;
