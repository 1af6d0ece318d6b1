/// What must hold afterwards, each a class that answers with sentences.
@NullMarked
package dk.naervaer.faults.check;

import org.jspecify.annotations.NullMarked;
