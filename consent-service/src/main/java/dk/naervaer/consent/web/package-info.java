/// Speaks HTTP with the patient, as pages and as JSON.
@NullMarked
package dk.naervaer.consent.web;

import org.jspecify.annotations.NullMarked;
