/// What patients ask for about their own data: a copy of it, and that it goes.
@NullMarked
package dk.naervaer.consent.privacy.mine;

import org.jspecify.annotations.NullMarked;
