@NullMarked
package dk.naervaer.invitation.notice;

import org.jspecify.annotations.NullMarked;
