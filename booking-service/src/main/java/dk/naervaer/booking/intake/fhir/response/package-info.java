/// Who has answered what: heard from the EPJ, and told to it without who relatives are.
@NullMarked
package dk.naervaer.booking.intake.fhir.response;

import org.jspecify.annotations.NullMarked;
