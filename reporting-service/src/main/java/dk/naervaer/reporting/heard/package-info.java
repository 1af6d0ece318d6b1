/// Hears other services' facts: one conditional update of one document is inbox and effect.
@NullMarked
package dk.naervaer.reporting.heard;

import org.jspecify.annotations.NullMarked;
