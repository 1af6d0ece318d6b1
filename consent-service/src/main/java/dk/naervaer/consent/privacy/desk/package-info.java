/// The privacy officer's desk: pages under /privacy, and the same for programs under /api/privacy.
@NullMarked
package dk.naervaer.consent.privacy.desk;

import org.jspecify.annotations.NullMarked;
