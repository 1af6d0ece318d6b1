@NullMarked
package dk.naervaer.local.process;

import org.jspecify.annotations.NullMarked;
