/// What a patient asks for by program.
@NullMarked
package dk.naervaer.consent.web.api;

import org.jspecify.annotations.NullMarked;
