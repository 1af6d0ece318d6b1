/// The access log: who was shown whose data in any service, for the patient to read and the privacy
/// officer to review.
@NullMarked
package dk.naervaer.consent.access;

import org.jspecify.annotations.NullMarked;
