/// Breaks the conventions on names, setters, time and direction.
@NullMarked
package dk.naervaer.untidy.view;

import org.jspecify.annotations.NullMarked;
