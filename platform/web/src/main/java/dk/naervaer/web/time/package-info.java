/// The domain's clock, and time as a Dane writes it.
@NullMarked
package dk.naervaer.web.time;

import org.jspecify.annotations.NullMarked;
