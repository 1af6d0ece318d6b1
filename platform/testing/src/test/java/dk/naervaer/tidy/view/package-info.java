/// Keeps every convention.
@NullMarked
package dk.naervaer.tidy.view;

import org.jspecify.annotations.NullMarked;
