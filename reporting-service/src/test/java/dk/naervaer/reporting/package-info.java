/// Tests of the service as a whole.
@NullMarked
package dk.naervaer.reporting;

import org.jspecify.annotations.NullMarked;
