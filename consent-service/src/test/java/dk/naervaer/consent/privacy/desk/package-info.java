@NullMarked
package dk.naervaer.consent.privacy.desk;

import org.jspecify.annotations.NullMarked;
