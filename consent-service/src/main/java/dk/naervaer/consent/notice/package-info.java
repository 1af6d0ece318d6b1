/// Decides what a patient is told outside of their own page.
@NullMarked
package dk.naervaer.consent.notice;

import org.jspecify.annotations.NullMarked;
