/// Other services' facts as this service keeps them.
@NullMarked
package dk.naervaer.invitation.heard;

import org.jspecify.annotations.NullMarked;
