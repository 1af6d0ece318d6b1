/// Messages, links, the waiting room and joining: the one door into a consultation.
@NullMarked
package dk.naervaer.invitation;

import org.jspecify.annotations.NullMarked;
