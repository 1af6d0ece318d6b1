/// Where staff see what is missing in the journal, and say that they have written it there.
@NullMarked
package dk.naervaer.consent.journal.page;

import org.jspecify.annotations.NullMarked;
