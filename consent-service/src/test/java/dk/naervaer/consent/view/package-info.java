@NullMarked
package dk.naervaer.consent.view;

import org.jspecify.annotations.NullMarked;
