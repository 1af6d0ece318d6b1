@NullMarked
package dk.naervaer.local.settings;

import org.jspecify.annotations.NullMarked;
