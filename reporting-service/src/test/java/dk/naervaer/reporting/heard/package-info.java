/// Tests of the package of the same name.
@NullMarked
package dk.naervaer.reporting.heard;

import org.jspecify.annotations.NullMarked;
