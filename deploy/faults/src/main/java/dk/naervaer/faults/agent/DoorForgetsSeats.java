package dk.naervaer.faults.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/// A door that is said to be closed while links, waits and seats go on.
final class DoorForgetsSeats implements Bug {

    private static final ClassDesc DECISION = ClassDesc.of("dk.naervaer.eventsourcing.Decision");

    @Override
    public Set<String> targets() {
        return Set.of("dk/naervaer/invitation/invitation/Invitation");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return method.methodName().equalsString("withdraw");
    }

    @Override
    public CodeTransform change(MethodModel method) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.iconst_0().anewarray(ConstantDescs.CD_Object);
                code.invokestatic(
                        DECISION,
                        "accept",
                        MethodTypeDesc.of(DECISION, ConstantDescs.CD_Object.arrayType()),
                        true);
                code.areturn();
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // Nothing of what it decided is left.
            }
        };
    }
}
