/// Telling an open page that something changed.
@NullMarked
package dk.naervaer.web.live;

import org.jspecify.annotations.NullMarked;
