/// Tells anybody what an EPJ may send and ask here.
@NullMarked
package dk.naervaer.booking.intake.fhir.metadata;

import org.jspecify.annotations.NullMarked;
