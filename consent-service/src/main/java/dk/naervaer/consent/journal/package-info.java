/// What of a consent belongs in the patient's journal, and what the EPJ has confirmed to stand
/// there.
@NullMarked
package dk.naervaer.consent.journal;

import org.jspecify.annotations.NullMarked;
