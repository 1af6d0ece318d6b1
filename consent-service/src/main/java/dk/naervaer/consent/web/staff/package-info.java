/// What staff write down of consents that were given by phone, at the bedside or by letter, and
/// what a health person discloses without one.
@NullMarked
package dk.naervaer.consent.web.staff;

import org.jspecify.annotations.NullMarked;
