@NullMarked
package dk.naervaer.consent.relative;

import org.jspecify.annotations.NullMarked;
