/// Shows the day of a department.
@NullMarked
package dk.naervaer.booking.view;

import org.jspecify.annotations.NullMarked;
