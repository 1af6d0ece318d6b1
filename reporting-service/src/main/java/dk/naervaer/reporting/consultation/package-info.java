/// What the source streams last said about one consultation, as pure folds.
@NullMarked
package dk.naervaer.reporting.consultation;

import org.jspecify.annotations.NullMarked;
