/// Keeps every convention.
@NullMarked
package dk.naervaer.tidy.web;

import org.jspecify.annotations.NullMarked;
