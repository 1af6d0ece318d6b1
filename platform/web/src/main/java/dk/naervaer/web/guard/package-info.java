/// What is refused before any service is asked.
@NullMarked
package dk.naervaer.web.guard;

import org.jspecify.annotations.NullMarked;
