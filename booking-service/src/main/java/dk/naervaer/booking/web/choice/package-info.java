/// How patients attend: their own page, the clinician's judgement, and the same for programs.
@NullMarked
package dk.naervaer.booking.web.choice;

import org.jspecify.annotations.NullMarked;
