/// Tests of the package of the same name.
@NullMarked
package dk.naervaer.reporting.consultation;

import org.jspecify.annotations.NullMarked;
