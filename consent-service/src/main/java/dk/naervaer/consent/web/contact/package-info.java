/// Where a patient wants to be told, by page and for programs.
@NullMarked
package dk.naervaer.consent.web.contact;

import org.jspecify.annotations.NullMarked;
