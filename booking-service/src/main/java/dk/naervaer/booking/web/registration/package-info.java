/// What EPJs register otherwise than it was held, for those who see to uniform registration.
@NullMarked
package dk.naervaer.booking.web.registration;

import org.jspecify.annotations.NullMarked;
