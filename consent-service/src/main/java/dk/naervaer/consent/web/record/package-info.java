/// Whom a patient wants kept away, and whether they can consent, as pages and programs write it.
@NullMarked
package dk.naervaer.consent.web.record;

import org.jspecify.annotations.NullMarked;
