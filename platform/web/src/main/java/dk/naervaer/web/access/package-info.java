/// Who looks at whom: an endpoint says what it shows, and the access log has it before the answer
/// leaves.
@NullMarked
package dk.naervaer.web.access;

import org.jspecify.annotations.NullMarked;
