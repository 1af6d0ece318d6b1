package dk.naervaer.faults.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The calls of the product's reactive library that a bug is made of.
final class Mutiny {

    static final ClassDesc UNI = ClassDesc.of("io.smallrye.mutiny.Uni");
    private static final ClassDesc CREATE = ClassDesc.of("io.smallrye.mutiny.groups.UniCreate");
    private static final ClassDesc SUBSCRIBE =
            ClassDesc.of("io.smallrye.mutiny.groups.UniSubscribe");

    private Mutiny() {}

    /// Leaves a Uni on the stack that is complete, with no streams to go on with.
    static void emptyList(CodeBuilder code) {
        code.invokestatic(UNI, "createFrom", MethodTypeDesc.of(CREATE), true);
        code.invokestatic(
                ConstantDescs.CD_List, "of", MethodTypeDesc.of(ConstantDescs.CD_List), true);
        code.invokevirtual(CREATE, "item", MethodTypeDesc.of(UNI, ConstantDescs.CD_Object));
    }

    static void nothing(CodeBuilder code) {
        code.invokestatic(UNI, "createFrom", MethodTypeDesc.of(CREATE), true);
        code.invokevirtual(CREATE, "voidItem", MethodTypeDesc.of(UNI));
    }

    /// Starts the Uni on the stack and waits for nothing.
    static void start(CodeBuilder code) {
        code.invokeinterface(UNI, "subscribe", MethodTypeDesc.of(SUBSCRIBE));
        code.invokevirtual(
                SUBSCRIBE,
                "asCompletionStage",
                MethodTypeDesc.of(ClassDesc.of("java.util.concurrent.CompletableFuture")));
        code.pop();
    }
}
