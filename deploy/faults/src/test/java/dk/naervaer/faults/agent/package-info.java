/// Tries that each bug finds its place in the product.
@NullMarked
package dk.naervaer.faults.agent;

import org.jspecify.annotations.NullMarked;
