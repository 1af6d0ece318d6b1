package dk.naervaer.faults.agent;

import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.Map;

/// A mistake that somebody could make in the product, planted into one of its classes.
interface Bug {

    /// Every bug there is, by the name that the agent is given.
    static Map<String, Bug> all() {
        return Map.of(
                "cursor-on-seq-only", new CursorOnSeqOnly(),
                "ack-before-commit", new AckBeforeCommit(),
                "skip-on-poison", new SkipOnPoison());
    }

    /// The class it goes into, by its binary name with slashes.
    String target();

    /// Whether this is a method that the bug changes; none at all means that the proof is disarmed.
    boolean concerns(MethodModel method);

    CodeTransform change(MethodModel method);
}
