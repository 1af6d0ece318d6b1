@NullMarked
package dk.naervaer.consent;

import org.jspecify.annotations.NullMarked;
