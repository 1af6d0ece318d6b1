/// Tells EPJs how it went, so that nothing is typed twice; what they do not confirm, people see.
@NullMarked
package dk.naervaer.booking.reply;

import org.jspecify.annotations.NullMarked;
