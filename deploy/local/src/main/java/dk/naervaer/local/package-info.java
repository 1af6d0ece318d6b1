/// The whole suite on one machine: started, shown, and stopped without a trace.
@NullMarked
package dk.naervaer.local;

import org.jspecify.annotations.NullMarked;
