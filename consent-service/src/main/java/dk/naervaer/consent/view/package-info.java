/// Shows relatives, consents and appointments to the patient they belong to.
@NullMarked
package dk.naervaer.consent.view;

import org.jspecify.annotations.NullMarked;
