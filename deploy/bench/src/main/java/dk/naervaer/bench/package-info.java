/// Measures how fast decisions, relay, inbox and projections are beside what the machine can do.
@NullMarked
package dk.naervaer.bench;

import org.jspecify.annotations.NullMarked;
