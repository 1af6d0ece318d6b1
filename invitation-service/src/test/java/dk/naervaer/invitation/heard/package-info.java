/// That the other services' approved facts can be read.
@NullMarked
package dk.naervaer.invitation.heard;

import org.jspecify.annotations.NullMarked;
