/// Brings requests for erasure and legal holds from the asking to the end: gathers what the rules
/// need, commands, and sees every erasure through to the last service.
@NullMarked
package dk.naervaer.consent.privacy.answering;

import org.jspecify.annotations.NullMarked;
