package dk.naervaer.faults.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/// An inbox that gives every fact its effect, whatever it has heard before.
final class NoHeardCheck implements Bug {

    private static final ClassDesc EVENT =
            ClassDesc.of("dk.naervaer.eventsourcing.heard.HeardEvent");
    private static final Text BEGUN = new Text("from applied where was = 0", "from applied");
    private static final Text ONCE =
            new Text(
                    "on conflict do nothing\n  returning stream_id, version),\nmoved",
                    """
                    on conflict (consumer, stream_id) do update set version = excluded.version
                      returning stream_id, version),
                    moved\
                    """);
    private static final Text MOVED = new Text("and h.version = a.was", "and false");

    @Override
    public Set<String> targets() {
        return Set.of(
                "dk/naervaer/eventsourcing/heard/InOrder",
                "dk/naervaer/eventsourcing/heard/HeardVersions");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return isSorting(method) || (BEGUN.isIn(method) && ONCE.isIn(method) && MOVED.isIn(method));
    }

    private static boolean isSorting(MethodModel method) {
        return method.methodName().equalsString("after")
                && method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(element -> calls(element, "getOrDefault"));
    }

    private static boolean calls(CodeElement element, String name) {
        return element instanceof InvokeInstruction call && call.name().equalsString(name);
    }

    @Override
    public CodeTransform change(MethodModel method) {
        return isSorting(method)
                ? CodeTransform.ofStateful(Sorting::new)
                : BEGUN.replaced().andThen(ONCE.replaced()).andThen(MOVED.replaced());
    }

    /// Takes for the last version heard the one before the fact itself.
    private static final class Sorting implements CodeTransform {
        private int loaded;
        private int event;

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LoadInstruction load) loaded = load.slot();
            if (calls(element, "stream")) event = loaded;
            if (!calls(element, "getOrDefault")) {
                code.with(element);
                return;
            }
            code.pop2().pop().aload(event);
            code.invokevirtual(EVENT, "version", MethodTypeDesc.of(ConstantDescs.CD_long));
            code.lconst_1().lsub();
            code.invokestatic(
                    ConstantDescs.CD_Long,
                    "valueOf",
                    MethodTypeDesc.of(ConstantDescs.CD_Long, ConstantDescs.CD_long));
        }
    }
}
