package dk.naervaer.faults.agent;

import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;

/// A piece of a string constant, such as SQL, that is replaced by another.
record Text(String was, String becomes) {

    boolean isIn(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element ->
                        element instanceof ConstantInstruction constant && isIn(constant));
    }

    private boolean isIn(ConstantInstruction constant) {
        return constant.constantValue() instanceof String text && text.contains(was);
    }

    CodeTransform replaced() {
        return (code, element) -> {
            if (element instanceof ConstantInstruction constant
                    && isIn(constant)
                    && constant.constantValue() instanceof String text)
                code.loadConstant(text.replace(was, becomes));
            else code.with(element);
        };
    }
}
