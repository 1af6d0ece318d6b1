package dk.naervaer.faults.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;

/// An inbox that forgets the fact it cannot apply and goes on.
final class SkipOnPoison implements Bug {

    @Override
    public String target() {
        return "dk/naervaer/eventsourcing/heard/Inbox";
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
                Mutiny.item(code, false);
                code.areturn();
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // Nothing of what it did is left.
            }
        };
    }
}
