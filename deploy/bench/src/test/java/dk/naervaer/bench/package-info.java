/// How the figures are worked out.
@NullMarked
package dk.naervaer.bench;

import org.jspecify.annotations.NullMarked;
