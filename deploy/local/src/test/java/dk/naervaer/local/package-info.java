@NullMarked
package dk.naervaer.local;

import org.jspecify.annotations.NullMarked;
