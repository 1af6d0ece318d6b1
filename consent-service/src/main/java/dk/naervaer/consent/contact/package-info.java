/// Tells a telephone number or an e-mail address from a slip of the finger.
@NullMarked
package dk.naervaer.consent.contact;

import org.jspecify.annotations.NullMarked;
