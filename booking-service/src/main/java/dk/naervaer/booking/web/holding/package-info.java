/// How consultations are held, on pages and for programs: plan B, unanswered calls, conversations
/// that no EPJ has planned, and the history of each.
@NullMarked
package dk.naervaer.booking.web.holding;

import org.jspecify.annotations.NullMarked;
