/// What record systems, staff and patients send meanwhile, and what they were answered.
@NullMarked
package dk.naervaer.faults.load;

import org.jspecify.annotations.NullMarked;
