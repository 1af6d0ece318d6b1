@NullMarked
package dk.naervaer.consent.patient.record;

import org.jspecify.annotations.NullMarked;
