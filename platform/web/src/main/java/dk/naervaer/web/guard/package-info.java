/// What is refused before any service is asked, and what is never written down of it.
@NullMarked
package dk.naervaer.web.guard;

import org.jspecify.annotations.NullMarked;
