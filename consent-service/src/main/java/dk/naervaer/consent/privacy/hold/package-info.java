/// Decides about legal holds: what must not go while a case, a complaint or a supervision runs.
@NullMarked
package dk.naervaer.consent.privacy.hold;

import org.jspecify.annotations.NullMarked;
