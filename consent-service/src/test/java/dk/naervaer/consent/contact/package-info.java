@NullMarked
package dk.naervaer.consent.contact;

import org.jspecify.annotations.NullMarked;
