/// A service in miniature, to see the shared web as a service does.
@NullMarked
package dk.naervaer.web.trial;

import org.jspecify.annotations.NullMarked;
