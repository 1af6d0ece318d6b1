package dk.naervaer.faults.agent;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/// Plants one bug into a service while its classes load; the service itself knows nothing of it.
///
/// It ends the process when the place it aims at is not in the product any more, so that a changed
/// name cannot disarm the proof unseen.
public final class Agent implements ClassFileTransformer {

    private static final int DISARMED = 86;

    private final Bug bug;

    private Agent(Bug bug) {
        this.bug = bug;
    }

    public static void premain(String name, Instrumentation instrumentation) throws IOException {
        var bug = Bug.all().get(name);
        if (bug == null || !aims(bug)) {
            refuse(name);
            return;
        }
        instrumentation.addTransformer(new Agent(bug));
    }

    private static void refuse(String name) {
        System.err.println("The bug " + name + " finds nothing to change, so it proves nothing.");
        Runtime.getRuntime().halt(DISARMED);
    }

    /// Looks through the jars that stand beside the one the service is started from.
    private static boolean aims(Bug bug) throws IOException {
        var start = Path.of(System.getProperty("java.class.path").split(":", 2)[0]);
        var found = new HashSet<String>();
        try (var files = Files.walk(start.toAbsolutePath().getParent())) {
            for (var jar : files.filter(file -> file.toString().endsWith(".jar")).toList())
                found.addAll(places(jar, bug));
        }
        return found.equals(bug.targets());
    }

    private static Set<String> places(Path file, Bug bug) throws IOException {
        var found = new HashSet<String>();
        try (var jar = new JarFile(file.toFile())) {
            for (var target : bug.targets()) {
                var entry = jar.getEntry(target + ".class");
                if (entry == null) continue;
                try (var bytes = jar.getInputStream(entry)) {
                    if (concerns(bug, ClassFile.of().parse(bytes.readAllBytes())))
                        found.add(target);
                }
            }
        }
        return found;
    }

    static boolean concerns(Bug bug, ClassModel type) {
        return type.methods().stream().anyMatch(bug::concerns);
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || loader == null || !bug.targets().contains(name)) return null;
        try {
            var planted = plant(bug, bytes, loader);
            System.err.println("Planted " + bug.getClass().getSimpleName() + " into " + name);
            return planted;
        } catch (RuntimeException | Error unfit) {
            System.err.println("Cannot plant into " + name + ": " + unfit);
            Runtime.getRuntime().halt(DISARMED);
            return null;
        }
    }

    static byte[] plant(Bug bug, byte[] bytes, ClassLoader loader) {
        var resolver =
                ClassHierarchyResolver.ofResourceParsing(loader)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
        var type = file.parse(bytes);
        if (!concerns(bug, type)) throw new IllegalStateException("its place is not there");
        ClassTransform changed =
                (to, element) -> {
                    if (element instanceof MethodModel method && bug.concerns(method))
                        to.transformMethod(
                                method, MethodTransform.transformingCode(bug.change(method)));
                    else to.with(element);
                };
        return file.transformClass(type, changed.andThen(ClassTransform.endHandler(bug::add)));
    }
}
