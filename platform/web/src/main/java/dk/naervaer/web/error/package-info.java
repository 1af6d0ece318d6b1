/// How a failure is told: problem details to programs, a page to people.
@NullMarked
package dk.naervaer.web.error;

import org.jspecify.annotations.NullMarked;
