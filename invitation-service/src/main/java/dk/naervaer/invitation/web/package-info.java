/// Speaks HTTP with relatives and staff.
@NullMarked
package dk.naervaer.invitation.web;

import org.jspecify.annotations.NullMarked;
