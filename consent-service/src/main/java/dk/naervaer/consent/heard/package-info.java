/// Other services' facts as this service keeps them: the patient's appointments, the units' names,
/// the invitations.
@NullMarked
package dk.naervaer.consent.heard;

import org.jspecify.annotations.NullMarked;
