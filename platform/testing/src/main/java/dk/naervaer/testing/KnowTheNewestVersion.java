package dk.naervaer.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Keeps whoever hears a fact from waiting for a version that nobody writes any more.
final class KnowTheNewestVersion extends ArchCondition<JavaClass> {

    private static final Pattern VERSIONED = Pattern.compile("\\b([a-z][a-z-]*\\.v)([0-9]+)\\b");

    /// By name without its number, the number of the newest approved example.
    private final Map<String, Integer> newest =
            versions(String.join(" ", ApprovedJson.names()))
                    .collect(Collectors.toMap(Version::of, Version::number, Math::max));

    private record Version(String of, int number) {}

    private KnowTheNewestVersion() {
        super("know the newest version of each published fact they know an old one of");
    }

    static KnowTheNewestVersion ofWhatTheyHear() {
        return new KnowTheNewestVersion();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var known = new HashSet<Version>();
        for (var text : texts(type)) versions(text).forEach(known::add);
        for (var version : known) {
            var last = new Version(version.of(), newest.getOrDefault(version.of(), 0));
            if (last.number() > version.number() && !known.contains(last))
                events.add(
                        SimpleConditionEvent.violated(
                                type,
                                "%s knows %s%d and not %s%d"
                                        .formatted(
                                                type.getName(),
                                                version.of(),
                                                version.number(),
                                                last.of(),
                                                last.number())));
        }
    }

    private static Stream<Version> versions(String text) {
        return VERSIONED
                .matcher(text)
                .results()
                .map(it -> new Version(it.group(1), Integer.parseInt(it.group(2))));
    }

    /// The words its code works with; those of annotations are not among them.
    private static Set<String> texts(JavaClass type) {
        var source = type.getSource();
        if (source.isEmpty()) return Set.of();
        try (var bytes = source.get().getUri().toURL().openStream()) {
            var constants = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(constants.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(it -> ((StringEntry) it).stringValue())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
