/// Decides about requests for erasure: asked, answered class by class, carried out, proven.
@NullMarked
package dk.naervaer.consent.privacy.request;

import org.jspecify.annotations.NullMarked;
