/// Who was shown whose data: what is collected, what is odd about it, and who may read it.
@NullMarked
package dk.naervaer.consent.access;

import org.jspecify.annotations.NullMarked;
