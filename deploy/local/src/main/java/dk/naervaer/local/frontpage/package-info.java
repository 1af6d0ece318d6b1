/// The page a newcomer opens first: every place, its state, and who to log in as.
@NullMarked
package dk.naervaer.local.frontpage;

import org.jspecify.annotations.NullMarked;
