/// The access log as pages and programs show it.
@NullMarked
package dk.naervaer.consent.access.page;

import org.jspecify.annotations.NullMarked;
