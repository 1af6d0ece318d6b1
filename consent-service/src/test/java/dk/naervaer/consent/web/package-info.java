@NullMarked
package dk.naervaer.consent.web;

import org.jspecify.annotations.NullMarked;
