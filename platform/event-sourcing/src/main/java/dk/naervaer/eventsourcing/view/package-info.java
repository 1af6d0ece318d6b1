/// Folds a service's own facts into rows that can be shown.
@NullMarked
package dk.naervaer.eventsourcing.view;

import org.jspecify.annotations.NullMarked;
