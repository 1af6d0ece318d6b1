package dk.naervaer.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Keeps a service from the classes of another one.
final class StayInTheService extends ArchCondition<JavaClass> {

    private static final String HOUSE = "dk.naervaer.";
    private static final Set<String> PLATFORM = Set.of("eventsourcing", "personaldata", "web");

    private StayInTheService() {
        super("depend on no other service");
    }

    static StayInTheService orThePlatform() {
        return new StayInTheService();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var other = dependency.getTargetClass().getBaseComponentType().getPackageName();
            var strange = !part(other).equals(part(type.getPackageName()));
            if (other.startsWith(HOUSE) && strange && !PLATFORM.contains(part(other)))
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
        }
    }

    /// The first segment after the house's name: `booking` in `dk.naervaer.booking.web`.
    private static String part(String packageName) {
        if (!packageName.startsWith(HOUSE)) return "";
        var rest = packageName.substring(HOUSE.length());
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
