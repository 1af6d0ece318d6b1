@NullMarked
package dk.naervaer.booking.web;

import org.jspecify.annotations.NullMarked;
