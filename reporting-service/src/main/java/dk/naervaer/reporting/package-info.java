/// Owns the figures: how many consultations were held, how, and with whom.
@NullMarked
package dk.naervaer.reporting;

import org.jspecify.annotations.NullMarked;
