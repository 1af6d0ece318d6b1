package dk.naervaer.faults.agent;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/// A batch that writes something in its transaction before it loads what it decides on.
final class WritesBeforeDecided implements Bug {

    private static final String SQL = "io.vertx.mutiny.sqlclient.";
    private static final ClassDesc HANDLER =
            ClassDesc.of("dk.naervaer.eventsourcing.handling.CommandHandler");
    private static final ClassDesc POOL = ClassDesc.of(SQL + "Pool");
    private static final ClassDesc CLIENT = ClassDesc.of(SQL + "SqlClient");
    private static final ClassDesc CONNECTION = ClassDesc.of(SQL + "SqlConnection");
    private static final ClassDesc QUERY = ClassDesc.of(SQL + "Query");
    private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.Function");
    private static final ClassDesc SUPPLIER = ClassDesc.of("java.util.function.Supplier");
    private static final ClassDesc LIST = ConstantDescs.CD_List;
    private static final MethodTypeDesc IN_TRANSACTION =
            MethodTypeDesc.of(Mutiny.UNI, HANDLER, LIST, CONNECTION);
    private static final int HIDDEN =
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    @Override
    public Set<String> targets() {
        return Set.of("dk/naervaer/eventsourcing/handling/CommandHandler");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return method.methodName().equalsString("together");
    }

    /// Instead of `attempt(pool, asks)`: in a transaction, `early`.
    @Override
    public CodeTransform change(MethodModel method) {
        return (code, element) -> {
            if (!(element instanceof InvokeInstruction call)
                    || !call.name().equalsString("attempt")) {
                code.with(element);
                return;
            }
            var asks = code.allocateLocal(TypeKind.REFERENCE);
            var pool = code.allocateLocal(TypeKind.REFERENCE);
            code.astore(asks).astore(pool).aload(asks);
            code.invokedynamic(
                    lambda("apply", "early", FUNCTION, MethodTypeDesc.of(FUNCTION, HANDLER, LIST)));
            code.aload(pool).swap();
            code.invokevirtual(POOL, "withTransaction", MethodTypeDesc.of(Mutiny.UNI, FUNCTION));
        };
    }

    @Override
    public void add(ClassBuilder type) {
        type.withMethodBody("early$", IN_TRANSACTION, HIDDEN, WritesBeforeDecided::early);
        type.withMethodBody("late$", IN_TRANSACTION, HIDDEN, WritesBeforeDecided::late);
    }

    /// Takes the transaction's number, then goes on.
    private static void early(CodeBuilder code) {
        code.aload(2).loadConstant("select pg_current_xact_id()");
        code.invokevirtual(CONNECTION, "query", MethodTypeDesc.of(QUERY, ConstantDescs.CD_String));
        code.invokevirtual(QUERY, "execute", MethodTypeDesc.of(Mutiny.UNI));
        code.aload(0).aload(1).aload(2);
        code.invokedynamic(
                lambda(
                        "get",
                        "late",
                        SUPPLIER,
                        MethodTypeDesc.of(SUPPLIER, HANDLER, LIST, CONNECTION)));
        code.invokeinterface(Mutiny.UNI, "chain", MethodTypeDesc.of(Mutiny.UNI, SUPPLIER));
        code.areturn();
    }

    private static void late(CodeBuilder code) {
        code.aload(0).aload(2).aload(1);
        code.invokevirtual(HANDLER, "attempt", MethodTypeDesc.of(Mutiny.UNI, CLIENT, LIST));
        code.areturn();
    }

    private static DynamicCallSiteDesc lambda(
            String method, String body, ClassDesc form, MethodTypeDesc captures) {
        var isFunction = form.equals(FUNCTION);
        var erased =
                isFunction
                        ? MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object)
                        : MethodTypeDesc.of(ConstantDescs.CD_Object);
        var exact =
                isFunction
                        ? MethodTypeDesc.of(Mutiny.UNI, CONNECTION)
                        : MethodTypeDesc.of(Mutiny.UNI);
        var factory =
                ConstantDescs.ofCallsiteBootstrap(
                        ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                        "metafactory",
                        ConstantDescs.CD_CallSite,
                        ConstantDescs.CD_MethodType,
                        ConstantDescs.CD_MethodHandle,
                        ConstantDescs.CD_MethodType);
        var handle =
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC, HANDLER, body + "$", IN_TRANSACTION);
        return DynamicCallSiteDesc.of(factory, method, captures, erased, handle, exact);
    }
}
