/// Acting for somebody else: the choice, and that every page says for whom.
@NullMarked
package dk.naervaer.consent.web.acting;

import org.jspecify.annotations.NullMarked;
