@NullMarked
package dk.naervaer.booking.web.registration;

import org.jspecify.annotations.NullMarked;
