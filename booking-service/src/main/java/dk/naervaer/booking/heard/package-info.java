/// Other services' facts as booking keeps them: who may come, and who does.
@NullMarked
package dk.naervaer.booking.heard;

import org.jspecify.annotations.NullMarked;
