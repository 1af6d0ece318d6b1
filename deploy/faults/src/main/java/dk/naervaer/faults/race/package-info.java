/// Joins and withdrawals race each other, and what came of it is held against the one door.
@NullMarked
package dk.naervaer.faults.race;

import org.jspecify.annotations.NullMarked;
