/// What the figures mean: definitions, periods, units and counting, in plain Java.
@NullMarked
package dk.naervaer.reporting.figures;

import org.jspecify.annotations.NullMarked;
