/// Hears appointments as CloudEvents in JSON, from EPJs that speak neither FHIR nor HL7.
@NullMarked
package dk.naervaer.booking.intake.cloudevents;

import org.jspecify.annotations.NullMarked;
