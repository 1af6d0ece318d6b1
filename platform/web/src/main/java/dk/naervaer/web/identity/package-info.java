/// Who is asking: roles, claims and the session of a browser.
@NullMarked
package dk.naervaer.web.identity;

import org.jspecify.annotations.NullMarked;
