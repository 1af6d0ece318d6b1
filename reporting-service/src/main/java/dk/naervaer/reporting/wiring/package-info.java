/// Prepares the database and describes the settings.
@NullMarked
package dk.naervaer.reporting.wiring;

import org.jspecify.annotations.NullMarked;
