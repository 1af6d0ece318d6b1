package dk.naervaer.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/// Calls whose answer differs from time to time.
final class Impurity {

    static final DescribedPredicate<JavaMethodCall> READS_THE_SYSTEM_CLOCK =
            DescribedPredicate.describe("the system clock is read", Impurity::readsTheSystemClock);

    static final DescribedPredicate<JavaMethodCall> READS_CLOCK_OR_CHANCE =
            DescribedPredicate.describe(
                    "a clock or chance is read",
                    call ->
                            readsAnyClock(call)
                                    || is(call, "java.util.UUID", "randomUUID")
                                    || chance(call));

    static final DescribedPredicate<JavaConstructorCall> MAKES_CHANCE =
            DescribedPredicate.describe("chance is made", Impurity::chance);

    private static final Set<String> CHANCE =
            Set.of(
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.security.SecureRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.random.RandomGenerator");

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        var time = owner(call).startsWith("java.time.");
        var withoutClock = call.getTarget().getRawParameterTypes().isEmpty();
        return (time && name(call).equals("now") && withoutClock)
                || (time && name(call).startsWith("system"))
                || is(call, "java.lang.System", "currentTimeMillis");
    }

    private static boolean readsAnyClock(JavaMethodCall call) {
        return (owner(call).startsWith("java.time.") && name(call).equals("now"))
                || owner(call).equals("java.time.Clock")
                || owner(call).equals("java.time.InstantSource")
                || is(call, "java.lang.System", "currentTimeMillis")
                || is(call, "java.lang.System", "nanoTime");
    }

    private static boolean chance(JavaCall<?> call) {
        return CHANCE.contains(owner(call)) || is(call, "java.lang.Math", "random");
    }

    private static boolean is(JavaCall<?> call, String owner, String name) {
        return owner(call).equals(owner) && name(call).equals(name);
    }

    private static String owner(JavaCall<?> call) {
        return call.getTargetOwner().getName();
    }

    private static String name(JavaCall<?> call) {
        return call.getName();
    }

    private Impurity() {}
}
