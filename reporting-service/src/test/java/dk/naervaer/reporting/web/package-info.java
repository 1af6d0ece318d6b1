/// Tests of the package of the same name.
@NullMarked
package dk.naervaer.reporting.web;

import org.jspecify.annotations.NullMarked;
