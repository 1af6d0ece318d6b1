/// What a patient's pages and programs share: who is at the door, what they ask, and what is wrong
/// with it.
@NullMarked
package dk.naervaer.consent.web;

import org.jspecify.annotations.NullMarked;
