/// Tests of the package of the same name.
@NullMarked
package dk.naervaer.reporting.figures;

import org.jspecify.annotations.NullMarked;
