/// Stands in for the SMS and e-mail provider and shows every message it was handed.
@NullMarked
package dk.naervaer.local.gateway;

import org.jspecify.annotations.NullMarked;
