@NullMarked
package dk.naervaer.local.infra;

import org.jspecify.annotations.NullMarked;
