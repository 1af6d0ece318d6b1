/// What every page shares: the shell, its language and its assets.
@NullMarked
package dk.naervaer.web.page;

import org.jspecify.annotations.NullMarked;
