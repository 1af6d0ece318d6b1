package dk.naervaer.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/// Knows an aggregate by its `Decider`, and what such a package may know in turn.
final class Aggregates {

    private static final String CORE = "dk.naervaer.eventsourcing";
    private static final String DECIDER = CORE + ".Decider";
    private static final List<String> PLAIN = List.of("java.", "org.jspecify.");
    private static final Set<String> SEALED_VALUES =
            Set.of(
                    "dk.naervaer.personaldata.PersonId",
                    "dk.naervaer.personaldata.SealedValue",
                    "dk.naervaer.personaldata.KeyClass");

    static final DescribedPredicate<JavaClass> ARE_DECIDERS =
            DescribedPredicate.describe("are deciders", Aggregates::isDecider);

    static final DescribedPredicate<JavaClass> ARE_OF_AN_AGGREGATE =
            DescribedPredicate.describe(
                    "stand in a package with a decider",
                    type -> type.getPackage().getClasses().stream().anyMatch(ARE_DECIDERS));

    static ArchCondition<JavaClass> dependOnlyOnPlainJava() {
        return new ArchCondition<>(
                "depend only on java, JSpecify, the core, sealed values and themselves") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf())
                    if (!mayKnow(type, dependency.getTargetClass().getBaseComponentType()))
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        };
    }

    static ArchCondition<JavaClass> speakInSealedRecords() {
        return new ArchCondition<>("have sealed commands, events and rejections that are records") {
            @Override
            public void check(JavaClass decider, ConditionEvents events) {
                for (var language : languageOf(decider)) checkLanguage(language, events);
            }
        };
    }

    private static boolean isDecider(JavaClass type) {
        return type.isAssignableTo(DECIDER) && !type.getName().equals(DECIDER);
    }

    private static boolean mayKnow(JavaClass self, JavaClass other) {
        return other.isPrimitive()
                || PLAIN.stream().anyMatch(other.getName()::startsWith)
                || other.getPackageName().equals(CORE)
                || other.getPackageName().equals(self.getPackageName())
                || SEALED_VALUES.contains(other.getName());
    }

    /// Commands, events and rejections: the arguments of `Decider<C, S, E, R>` but its state.
    private static List<JavaClass> languageOf(JavaClass decider) {
        return decider.getInterfaces().stream()
                .filter(JavaParameterizedType.class::isInstance)
                .map(JavaParameterizedType.class::cast)
                .filter(type -> type.toErasure().getName().equals(DECIDER))
                .map(JavaParameterizedType::getActualTypeArguments)
                .flatMap(types -> List.of(types.get(0), types.get(2), types.get(3)).stream())
                .map(JavaType::toErasure)
                .toList();
    }

    private static void checkLanguage(JavaClass language, ConditionEvents events) {
        var open = language.isInterface() && !language.reflect().isSealed();
        if (open || !(language.isInterface() || language.isRecord()))
            events.add(violated(language, "is neither sealed nor a record"));
        for (var word : language.getAllSubclasses())
            if (!word.isInterface() && !word.isRecord())
                events.add(violated(word, "is not a record"));
    }

    private static ConditionEvent violated(JavaClass type, String what) {
        return SimpleConditionEvent.violated(type, type.getName() + " " + what);
    }

    private Aggregates() {}
}
