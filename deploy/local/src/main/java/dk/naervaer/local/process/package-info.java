/// Operating system processes that a run starts, recognises again and ends.
@NullMarked
package dk.naervaer.local.process;

import org.jspecify.annotations.NullMarked;
