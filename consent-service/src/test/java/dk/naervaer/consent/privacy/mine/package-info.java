@NullMarked
package dk.naervaer.consent.privacy.mine;

import org.jspecify.annotations.NullMarked;
