package dk.naervaer.faults.agent;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.Map;
import java.util.Set;

/// A mistake that somebody could make in the product, planted into its classes.
interface Bug {

    /// Every bug there is, by the name that the agent is given.
    static Map<String, Bug> all() {
        return Map.of(
                "cursor-on-seq-only", new CursorOnSeqOnly(),
                "no-heard-check", new NoHeardCheck(),
                "ack-before-commit", new AckBeforeCommit(),
                "skip-on-poison", new SkipOnPoison(),
                "writes-before-decided", new WritesBeforeDecided(),
                "door-never-held", new DoorNeverHeld(),
                "door-forgets-seats", new DoorForgetsSeats());
    }

    /// The classes it goes into, by their binary names with slashes; it needs a place in each.
    Set<String> targets();

    /// Whether this is a method that the bug changes; none at all means that the proof is disarmed.
    boolean concerns(MethodModel method);

    CodeTransform change(MethodModel method);

    /// Adds what the changed code calls.
    default void add(ClassBuilder type) {}
}
