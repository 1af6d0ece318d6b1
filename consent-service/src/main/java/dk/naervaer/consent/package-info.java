/// Owns whom a patient lets take part, how far and until when.
@NullMarked
package dk.naervaer.consent;

import org.jspecify.annotations.NullMarked;
