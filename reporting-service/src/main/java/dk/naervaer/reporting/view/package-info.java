/// Reads documents and answers with figures.
@NullMarked
package dk.naervaer.reporting.view;

import org.jspecify.annotations.NullMarked;
