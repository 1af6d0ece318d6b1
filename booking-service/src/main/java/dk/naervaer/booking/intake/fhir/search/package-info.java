/// Where an EPJ looks for what it has told, page by page.
@NullMarked
package dk.naervaer.booking.intake.fhir.search;

import org.jspecify.annotations.NullMarked;
