@NullMarked
package dk.naervaer.consent.cases;

import org.jspecify.annotations.NullMarked;
