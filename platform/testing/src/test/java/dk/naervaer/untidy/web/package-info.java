/// Is known to a view, and so part of a cycle.
@NullMarked
package dk.naervaer.untidy.web;

import org.jspecify.annotations.NullMarked;
