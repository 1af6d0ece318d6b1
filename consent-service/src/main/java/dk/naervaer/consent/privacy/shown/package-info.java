/// Shows requests for erasure and legal holds, folded from our own facts.
@NullMarked
package dk.naervaer.consent.privacy.shown;

import org.jspecify.annotations.NullMarked;
