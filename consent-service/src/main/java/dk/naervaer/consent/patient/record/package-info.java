/// What a patient has said of whom not to contact, and whether they can consent.
@NullMarked
package dk.naervaer.consent.patient.record;

import org.jspecify.annotations.NullMarked;
