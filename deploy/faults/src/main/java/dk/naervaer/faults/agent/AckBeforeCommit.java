package dk.naervaer.faults.agent;

import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.Set;

/// An inbox that says it is done with a fact before the effect is committed.
final class AckBeforeCommit implements Bug {

    @Override
    public Set<String> targets() {
        return Set.of("dk/naervaer/eventsourcing/heard/Inbox");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return method.methodName().equalsString("hear")
                && method.methodType().stringValue().contains("heard/Ear;Ljava/lang/Iterable;");
    }

    @Override
    public CodeTransform change(MethodModel method) {
        return (code, element) -> {
            if (element instanceof ReturnInstruction end && end.opcode() == Opcode.ARETURN) {
                Mutiny.start(code);
                Mutiny.nothing(code);
            }
            code.with(element);
        };
    }
}
