@NullMarked
package dk.naervaer.consent.journal;

import org.jspecify.annotations.NullMarked;
