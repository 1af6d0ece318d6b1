/// Tries each way of spoiling what passes.
@NullMarked
package dk.naervaer.faults.proxy;

import org.jspecify.annotations.NullMarked;
