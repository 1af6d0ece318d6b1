/// Speaks HTTP: the JSON interface and the pages of the staff.
@NullMarked
package dk.naervaer.booking.web;

import org.jspecify.annotations.NullMarked;
