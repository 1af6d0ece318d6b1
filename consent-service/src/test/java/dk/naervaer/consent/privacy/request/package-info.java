@NullMarked
package dk.naervaer.consent.privacy.request;

import org.jspecify.annotations.NullMarked;
