@NullMarked
package dk.naervaer.local.gateway;

import org.jspecify.annotations.NullMarked;
