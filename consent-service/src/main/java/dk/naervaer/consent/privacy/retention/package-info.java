/// Dated rules of how long each class of data is kept after what, and what goes by them.
@NullMarked
package dk.naervaer.consent.privacy.retention;

import org.jspecify.annotations.NullMarked;
