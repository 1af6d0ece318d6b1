/// Decides what a patient may say about one relative.
@NullMarked
package dk.naervaer.consent.relative;

import org.jspecify.annotations.NullMarked;
