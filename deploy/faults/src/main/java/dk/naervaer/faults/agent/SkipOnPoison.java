package dk.naervaer.faults.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.Set;

/// An inbox that forgets the fact it cannot apply and goes on.
final class SkipOnPoison implements Bug {

    @Override
    public Set<String> targets() {
        return Set.of("dk/naervaer/eventsourcing/heard/Inbox");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return method.methodName().equalsString("park");
    }

    @Override
    public CodeTransform change(MethodModel method) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                Mutiny.emptyList(code);
                code.areturn();
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // Nothing of what it did is left.
            }
        };
    }
}
