/// Stands between two processes and spoils what passes.
@NullMarked
package dk.naervaer.faults.proxy;

import org.jspecify.annotations.NullMarked;
