/// The access log over HTTP: for the patient, and for the privacy officer.
@NullMarked
package dk.naervaer.consent.access.page;

import org.jspecify.annotations.NullMarked;
