/// What no software decides: asked, taken by an owner, decided by a named clinician.
@NullMarked
package dk.naervaer.consent.cases;

import org.jspecify.annotations.NullMarked;
