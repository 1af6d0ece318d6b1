/// What a patient asks for by page.
@NullMarked
package dk.naervaer.consent.web.page;

import org.jspecify.annotations.NullMarked;
