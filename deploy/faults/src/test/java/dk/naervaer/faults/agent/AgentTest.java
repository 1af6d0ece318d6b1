package dk.naervaer.faults.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The product's own classes, as they are compiled today.
class AgentTest {

    /// Defines a class from the bytes that it is given.
    private static final class Young extends ClassLoader {
        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }

    private static byte[] compiled(String name) throws IOException {
        var loader = AgentTest.class.getClassLoader();
        try (var bytes = loader.getResourceAsStream(name + ".class")) {
            return Objects.requireNonNull(bytes, name).readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_bug_finds_its_place_and_leaves_a_class_that_can_be_loaded(String name)
            throws IOException {
        var bug = Objects.requireNonNull(Bug.all().get(name));
        for (var target : bug.targets()) {
            var before = compiled(target);
            var planted = Agent.plant(bug, before, AgentTest.class.getClassLoader());
            assertThat(planted).isNotEqualTo(before);
            assertThat(ClassFile.of().verify(planted)).isEmpty();
            assertThat(new Young().define(planted).getName()).isEqualTo(target.replace('/', '.'));
        }
    }

    static Iterable<String> names() {
        return Bug.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_bug_whose_place_is_gone_is_refused(String name) throws IOException {
        var bug = Objects.requireNonNull(Bug.all().get(name));
        var other = compiled("dk/naervaer/eventsourcing/StreamId");
        assertThatThrownBy(() -> Agent.plant(bug, other, AgentTest.class.getClassLoader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its place is not there");
    }
}
