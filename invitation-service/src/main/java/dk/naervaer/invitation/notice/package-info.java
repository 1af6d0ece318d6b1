/// Decides how a notice reaches a patient, once.
@NullMarked
package dk.naervaer.invitation.notice;

import org.jspecify.annotations.NullMarked;
