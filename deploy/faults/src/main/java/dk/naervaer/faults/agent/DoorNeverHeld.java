package dk.naervaer.faults.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.Set;

/// A door that lets people in however long it has heard nothing of the patients' decisions.
final class DoorNeverHeld implements Bug {

    @Override
    public Set<String> targets() {
        return Set.of("dk/naervaer/invitation/heard/ConsentsLag");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return method.methodName().equalsString("tooLong");
    }

    @Override
    public CodeTransform change(MethodModel method) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.iconst_0().ireturn();
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // Nothing of what it asked is left.
            }
        };
    }
}
