@NullMarked
package dk.naervaer.consent.patient;

import org.jspecify.annotations.NullMarked;
