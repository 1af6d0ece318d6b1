/// Appointments as the EPJ tells them, who the patients are, the clinic's day and how it went.
@NullMarked
package dk.naervaer.booking;

import org.jspecify.annotations.NullMarked;
