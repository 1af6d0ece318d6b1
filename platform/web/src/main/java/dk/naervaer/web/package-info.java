/// What the four services share on the web and no domain owns: page shell, errors, identity, time.
@NullMarked
package dk.naervaer.web;

import org.jspecify.annotations.NullMarked;
