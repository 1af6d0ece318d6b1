/// Speaks HTTP: the figures as JSON and as the manager's dashboard.
@NullMarked
package dk.naervaer.reporting.web;

import org.jspecify.annotations.NullMarked;
