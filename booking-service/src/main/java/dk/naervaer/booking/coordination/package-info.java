/// Where coordinators agree how their units work, and where others read it: by page and by API.
@NullMarked
package dk.naervaer.booking.coordination;

import org.jspecify.annotations.NullMarked;
